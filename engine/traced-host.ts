import type { CauseLog } from './cause-log.ts';
import type { MachineEvent } from './compile/machine.ts';
import { StepHost } from './step-host.ts';
import type { Seconds } from './time.ts';

/** What a loop with a log lends to its machines: the same, and the log hears of timers and effects. */
export class TracedHost extends StepHost {
  private readonly log: CauseLog;

  constructor(log: CauseLog, ...parts: ConstructorParameters<typeof StepHost>) {
    super(...parts);
    this.log = log;
  }

  override arm(entity: number, slot: number, delaySeconds: Seconds, event: MachineEvent): void {
    this.log.armed(slot);
    super.arm(entity, slot, delaySeconds, event);
  }

  override effect(entity: number, effect: number, params: unknown): void {
    this.log.effect(effect);
    super.effect(entity, effect, params);
  }
}
