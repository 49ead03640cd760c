import { CauseLog, type LoggedStep } from './cause-log.ts';
import type { CompiledMachine, MachineEvent } from './compile/machine.ts';
import type { Priority } from './queue.ts';
import { Simulation } from './simulation.ts';
import type { EntityId, ScheduledCall, ScheduledId, SimulationOptions } from './simulation-options.ts';
import { SLOT_MASK } from './step-host.ts';
import type { Seconds } from './time.ts';
import { TracedHost } from './traced-host.ts';

/**
 * The same loop with a log of every event and its cause. The run is the same to the last random number: the log looks
 * on and decides nothing. The plain loop knows nothing of it and pays nothing.
 */
export class TracedSimulation extends Simulation {
  private readonly log: CauseLog;

  constructor(options: SimulationOptions) {
    const log = new CauseLog();
    super(options, (...parts) => new TracedHost(log, ...parts));
    this.log = log;
  }

  /** Every step so far, in the order they happened; a cause is the position of an earlier one. Made anew when read. */
  get steps(): readonly LoggedStep[] {
    return this.log.steps((entity) => this.machineOf(entity));
  }

  override addEntity(machine: CompiledMachine, input?: unknown, name?: string): EntityId {
    this.log.starts(this.outbox.handingOutOf);
    return super.addEntity(machine, input, name);
  }

  override send(entity: EntityId, event: MachineEvent): void {
    this.log.sent(this.outbox.handingOutOf);
    super.send(entity, event);
  }

  override schedule(
    atSeconds: Seconds,
    priority: Priority,
    entity: EntityId,
    event: MachineEvent,
  ): ScheduledId {
    return this.putOnClock(super.schedule(atSeconds, priority, entity, event), priority);
  }

  override scheduleCall(
    atSeconds: Seconds,
    priority: Priority,
    call: ScheduledCall,
    token?: number,
  ): ScheduledId {
    return this.putOnClock(super.scheduleCall(atSeconds, priority, call, token), priority);
  }

  protected override deliverScheduled(node: number, entity: EntityId, event: MachineEvent): void {
    this.log.due(node);
    super.deliverScheduled(node, entity, event);
  }

  protected override takeComputedEvent(node: number): MachineEvent {
    this.log.computed();
    return super.takeComputedEvent(node);
  }

  protected override report(entity: EntityId, before: number, after: number, event: MachineEvent): void {
    this.log.took(this.now, entity, after, event, this.queue.poppedTag & SLOT_MASK);
    super.report(entity, before, after, event);
  }

  protected override call(node: number, call: ScheduledCall, token: number): void {
    this.log.calls(node);
    super.call(node, call, token);
    this.log.called();
  }

  protected override deliverMessage(entity: EntityId, event: MachineEvent): void {
    this.log.arrives();
    super.deliverMessage(entity, event);
  }

  /** What lies past the horizon has no handle, and will cause nothing. */
  private putOnClock(id: ScheduledId, priority: Priority): ScheduledId {
    if (id >= 0) this.log.scheduled(this.outbox.handingOutOf, this.nodeOf(id), priority);
    return id;
  }
}
