import { CauseLog, type LoggedStep } from './cause-log.ts';
import type { CompiledMachine, MachineEvent } from './compile/machine.ts';
import type { Priority } from './queue.ts';
import { Simulation } from './simulation.ts';
import type { EntityId, ScheduledCall, ScheduledId, SimulationOptions } from './simulation-options.ts';
import type { Seconds } from './time.ts';

/**
 * The same loop with a log of every event and its cause. The run is the same to the last random number: the log looks
 * on and decides nothing. The plain loop knows nothing of it and pays nothing.
 */
export class TracedSimulation extends Simulation {
  private readonly log: CauseLog;

  constructor(options: SimulationOptions) {
    const log = new CauseLog();
    super(log.watching(options, () => this?.now ?? 0));
    this.log = log;
  }

  /** Every step so far, in the order they happened; a cause is the position of an earlier one. */
  get steps(): readonly LoggedStep[] {
    return this.log.steps;
  }

  override addEntity(machine: CompiledMachine, input?: unknown, name?: string): EntityId {
    return super.addEntity(this.log.watched(machine), input, name);
  }

  override send(entity: EntityId, event: MachineEvent): void {
    super.send(entity, this.log.sent(event));
  }

  override schedule(
    atSeconds: Seconds,
    priority: Priority,
    entity: EntityId,
    event: MachineEvent,
  ): ScheduledId {
    return super.schedule(atSeconds, priority, entity, this.log.scheduled(event, priority));
  }

  override scheduleCall(
    atSeconds: Seconds,
    priority: Priority,
    call: ScheduledCall,
    token?: number,
  ): ScheduledId {
    return super.scheduleCall(atSeconds, priority, this.log.called(call, priority), token);
  }
}
