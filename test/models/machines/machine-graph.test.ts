import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/index.ts';
import { MACHINES } from '../../../models/machines/catalog.ts';
import { gdapRelationshipMachine } from '../../../models/machines/gdap-relationship.ts';
import { leavesOf, machineGraph, statesOf } from '../../../models/machines/machine-graph.ts';

describe.each(MACHINES.map(({ id, machine }) => [id, machine] as const))('the graph of %s', (id, machine) => {
  const graph = machineGraph(machine);
  const leaves = leavesOf(graph.root).map((state) => state.id);

  test('has every innermost state in which an entity can stay, and no other', () => {
    const known = compile(machine).configurations.flatMap(({ stateIds }) =>
      stateIds.filter((state) => !stateIds.some((other) => other.startsWith(`${state}.`))),
    );
    const stays = [...new Set(known)]
      .map((state) => state.slice(id.length + 1))
      .filter((state) => !/(^|\.)(starting|choosing|judging)$/.test(state));
    expect([...leaves].sort()).toEqual(stays.sort());
  });

  test('has arrows between states it shows, and one place to begin in each of its parts', () => {
    const shown = new Set(statesOf(graph.root).map((state) => state.id));
    for (const { from, to } of graph.arrows) expect([shown.has(from), shown.has(to)]).toEqual([true, true]);
    for (const state of [graph.root, ...statesOf(graph.root)].filter(({ states }) => states.length > 0)) {
      const begins = state.states.filter(({ initial }) => initial).length;
      expect(begins).toBe(state.parallel ? 0 : 1);
    }
  });
});

test('of a relationship has its edges, each with what takes it', () => {
  const { arrows } = machineGraph(gdapRelationshipMachine);
  const causes = (from: string, to: string) =>
    arrows
      .find((arrow) => arrow.from === from && arrow.to === to)
      ?.causes.map(({ kind, name }) => [kind, name]);
  expect(causes('created', 'approvalPending')).toEqual([['event', 'LOCK_FOR_APPROVAL']]);
  expect(causes('active', 'active')).toEqual([['timer', 'endOfTerm']]);
  expect(causes('active', 'terminationRequested')).toEqual([['event', 'TERMINATE']]);
  expect(causes('gone', 'created')).toBeUndefined();
});
