import type { ActionTable } from './actions.ts';
import type { GuardExpression, GuardTable } from './guards.ts';
import type { PlannedActions } from './microstep.ts';
import type { StateDefinition, TransitionDefinition } from './read-definition.ts';

/** Reads every guard and action of the machine, also those no event can reach, so that refusals do not depend on reach. */
export function readAll(
  states: readonly StateDefinition[],
  guards: GuardTable,
  readOnce: (planned: PlannedActions) => readonly number[],
): ReadonlyMap<TransitionDefinition, GuardExpression> {
  const expressions = new Map<TransitionDefinition, GuardExpression>();
  for (const state of states) {
    for (const kind of ['entry', 'initial', 'exit'] as const) readOnce({ kind, state });
    for (const transition of [...[...state.transitions.values()].flat(), ...state.always]) {
      readOnce({ kind: 'transition', transition });
      if (transition.guard) expressions.set(transition, guards.read(transition.guard, state.id));
    }
  }
  return expressions;
}

/** Turns planned actions into operations; the same place is read once, so it keeps its timers. */
export function operationsReader(actions: ActionTable): (planned: PlannedActions) => readonly number[] {
  const read = new Map<string | TransitionDefinition, readonly number[]>();
  return (planned) => {
    const key =
      planned.kind === 'transition'
        ? planned.transition
        : planned.kind === 'done'
          ? `done ${planned.completed.order} ${planned.by?.order}`
          : `${planned.kind} ${planned.state.order}`;
    let operations = read.get(key);
    if (!operations) {
      operations = readPlanned(planned, actions);
      read.set(key, operations);
    }
    return operations;
  };
}

function readPlanned(planned: PlannedActions, actions: ActionTable): readonly number[] {
  switch (planned.kind) {
    case 'transition':
      return actions.read(planned.transition.actions, planned.transition.source.id);
    case 'done':
      return [actions.readDone(planned.completed.id, planned.by?.output)];
    case 'entry':
      return actions.read(planned.state.entry, planned.state.id);
    case 'exit':
      return actions.read(planned.state.exit, planned.state.id);
    case 'initial':
      return actions.read(planned.state.initialActions, planned.state.id);
  }
}
