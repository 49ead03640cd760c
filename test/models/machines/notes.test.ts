import { describe, expect, test } from 'vitest';
import type { AnyStateNode } from 'xstate';
import { findFact } from '../../../models/facts/index.ts';
import { MACHINES } from '../../../models/machines/catalog.ts';
import { MACHINE_NOTES } from '../../../models/machines/notes.ts';

function nodesOf(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap((child) => nodesOf(child as AnyStateNode))];
}

test('every machine has a note, and no note is about none', () => {
  expect(Object.keys(MACHINE_NOTES).sort()).toEqual(MACHINES.map(({ id }) => id).sort());
});

describe.each(MACHINES.map(({ id, machine }) => [id, machine] as const))('the note of %s', (id, machine) => {
  const nodes = nodesOf(machine.root);
  const note = MACHINE_NOTES[id]!;

  test('names every timer, and cites facts that exist', () => {
    const delays = nodes.flatMap(({ after }) => after.map(({ delay }) => String(delay)));
    expect(Object.keys(note.timers).sort()).toEqual([...new Set(delays)].sort());
    const cited = Object.values(note.timers).flatMap(({ factIds }) => factIds);
    expect(cited.filter((factId) => findFact(factId) === undefined)).toEqual([]);
  });

  test('speaks of states that exist', () => {
    const states = new Set(nodes.map((node) => node.path.join('.')));
    const named = [...note.failing, ...Object.keys(note.failures)];
    expect(named.filter((state) => !states.has(state))).toEqual([]);
  });
});
