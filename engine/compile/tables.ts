import type { AnyStateMachine } from 'xstate';
import { ActionTable } from './actions.ts';
import { ConfigurationTable, type ExploredConfiguration } from './configurations.ts';
import { type EventTypes, eventTypesOf } from './event-types.ts';
import { GuardTable, type GuardTest } from './guards.ts';
import { initialTransition, planMicrostep, withoutConflicts } from './microstep.ts';
import { ASSIGN_ALL, ASSIGN_KEYS, type Operation } from './operations.ts';
import { operationsReader, readAll } from './planned-operations.ts';
import { readDefinition, type TransitionDefinition } from './read-definition.ts';
import { CompileRefusal } from './refuse.ts';
import { type Address, type SelectionSink, selectEventless, selectForEvent } from './selection.ts';
import { timerNodesOf } from './timer-nodes.ts';
import { refuseOverlappingTimers } from './timers.ts';

/** Result 0 of every decision: no transition was selected. */
export const NO_RESULT = 0;

/** What one microstep does: run these operations, then be in `next`. */
export interface MicrostepResult {
  /** The configuration it starts in; -1 for the start of the machine. */
  readonly from: number;
  readonly next: number;
  readonly operations: readonly number[];
  /** False when xstate would keep the very same snapshot; it then does not look at `always` again. */
  readonly changes: boolean;
  /** xstate's `can`: some selected transition has a target or an action. */
  readonly can: boolean;
}

/** Everything a run needs, in integers and arrays. */
export interface Tables {
  readonly configurations: readonly ExploredConfiguration[];
  readonly eventTypes: EventTypes;
  readonly actions: ActionTable;
  readonly operations: readonly Operation[];
  readonly tests: readonly GuardTest[];
  /** Row length of `decisions`: one column per event code, and the last for `always`. */
  readonly columns: number;
  /** Per configuration and column, the address where the decision begins. */
  readonly decisions: Int32Array;
  /** Three numbers per branch: the test, the address when it passes, the address when it fails. */
  readonly branches: Int32Array;
  readonly results: readonly MicrostepResult[];
  readonly initialResult: number;
  readonly timerNodes: readonly number[];
}

/** Guards that combine in more ways than this for one event in one configuration would fill the memory. */
const MAX_OUTCOMES = 50_000;

/** Explores the machine from its initial configuration, every guard going either way, and writes its tables. */
export function buildTables(machine: AnyStateMachine): Tables {
  const states = readDefinition(machine);
  const root = states[0]!;
  const eventTypes = eventTypesOf(states);
  const guards = new GuardTable(machine, states);
  const actions = new ActionTable(machine, new Set(states.flatMap((state) => state.afterTimerIds)));
  const configurations = new ConfigurationTable(states);

  const readOnce = operationsReader(actions);
  const guardExpressions = readAll(states, guards, readOnce);
  actions.finish();
  const isAssign = (index: number) =>
    actions.operations[index]!.code === ASSIGN_KEYS || actions.operations[index]!.code === ASSIGN_ALL;

  const results: MicrostepResult[] = [{ from: -1, next: -1, operations: [], changes: false, can: false }];
  const resultByKey = new Map<string, number>();
  const transitionNumbers = new Map<TransitionDefinition, number>();
  const numberOf = (transition: TransitionDefinition): number => {
    if (!transitionNumbers.has(transition)) transitionNumbers.set(transition, transitionNumbers.size);
    return transitionNumbers.get(transition)!;
  };

  function addResult(
    chosen: readonly TransitionDefinition[],
    before: ExploredConfiguration | undefined,
  ): number {
    const taken = before ? withoutConflicts(chosen, before.active) : chosen;
    const plan = planMicrostep(taken, before?.active ?? [root], before === undefined);
    const operations = plan.actions.flatMap(readOnce);
    const next = configurations.codeAfter(plan, before, chosen[0]!.source.id);
    const from = before?.code ?? -1;
    const changes = next !== from || operations.some(isAssign);
    const can = chosen.some(
      (transition) => transition.targets !== undefined || transition.actions.length > 0,
    );
    return results.push({ from, next, operations, changes, can }) - 1;
  }

  let outcomes = 0;
  const branches: number[] = [];
  const branchByKey = new Map<string, number>();
  const sinkFor = (configuration: ExploredConfiguration): SelectionSink => ({
    guardOf: (transition) => guardExpressions.get(transition),
    branch(test, pass, fail) {
      if (pass === fail) return pass;
      const key = `${test},${pass},${fail}`;
      const known = branchByKey.get(key);
      if (known !== undefined) return known;
      const address = branches.push(test, pass, fail) - 3;
      branchByKey.set(key, address);
      return address;
    },
    result(chosen) {
      outcomes++;
      if (outcomes > MAX_OUTCOMES) {
        throw new CompileRefusal('guards', root.id, 'they combine in too many ways; split the machine.');
      }
      if (chosen.length === 0) return -1 - NO_RESULT;
      const key = `${configuration.code}:${chosen.map(numberOf).join()}`;
      let result = resultByKey.get(key);
      if (result === undefined) {
        result = addResult(chosen, configuration);
        resultByKey.set(key, result);
      }
      return -1 - result;
    },
  });

  const initialResult = addResult([initialTransition(root)], undefined);
  const columns = eventTypes.types.length + 1;
  const decisions: Address[] = [];
  // The list grows while it is walked: every result may lead to a configuration not seen before.
  for (let code = 0; code < configurations.all.length; code++) {
    const configuration = configurations.all[code]!;
    const row = new Array<Address>(columns).fill(-1 - NO_RESULT);
    if (!configuration.done) {
      const sink = sinkFor(configuration);
      outcomes = 0;
      row[columns - 1] = selectEventless(configuration, sink);
      if (!alwaysLeaves(row[columns - 1]!, branches, results)) {
        eventTypes.types.forEach((type, column) => {
          outcomes = 0;
          row[column] = selectForEvent(configuration, root, type, sink);
        });
      }
    }
    decisions.push(...row);
  }

  refuseOverlappingTimers(actions, results, configurations.all.length);
  return {
    configurations: configurations.all,
    eventTypes,
    actions,
    operations: actions.operations,
    tests: guards.tests,
    columns,
    decisions: Int32Array.from(decisions),
    branches: Int32Array.from(branches),
    results,
    initialResult,
    timerNodes: timerNodesOf(actions, results, configurations.all.length),
  };
}

/** True when every way through a decision leads to another configuration: then no event is ever handled here. */
function alwaysLeaves(
  address: Address,
  branches: readonly number[],
  results: readonly MicrostepResult[],
): boolean {
  if (address >= 0) {
    return (
      alwaysLeaves(branches[address + 1]!, branches, results) &&
      alwaysLeaves(branches[address + 2]!, branches, results)
    );
  }
  const result = results[-1 - address]!;
  return -1 - address !== NO_RESULT && result.next !== result.from;
}
