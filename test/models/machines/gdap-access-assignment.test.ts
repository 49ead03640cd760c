import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  ACCESS_ASSIGNMENT_EVENTS,
  type AccessAssignmentEvent,
  type AccessAssignmentInput,
  accessAssignmentMachine,
} from '../../../models/machines/index.ts';
import { inCollection } from '../../collection.ts';
import { namesOf, type Run, runMachine, type SeenEffect } from './run-machine.ts';

type Status = AccessAssignmentInput['status'];

const start = (status: Status): Run =>
  runMachine(accessAssignmentMachine, { status, provisioningSeconds: 60, deprovisioningSeconds: 120 });

const send = (event: AccessAssignmentEvent) => (run: Run) => run.send(event);

interface Edge {
  readonly id: string;
  readonly from: Status;
  readonly to: Status;
  readonly does: (run: Run) => readonly SeenEffect[];
  readonly effects: readonly string[];
}

/** The documented transitions of an existing assignment, but for A8, whose outcome no text tells. */
const EDGES: readonly Edge[] = [
  { id: 'A3', from: 'pending', to: 'active', does: (run) => run.wait(60), effects: ['assignmentActive'] },
  { id: 'A4', from: 'pending', to: 'error', does: send({ type: 'FAIL' }), effects: ['assignmentFailed'] },
  {
    id: 'A5',
    from: 'active',
    to: 'active',
    does: send({ type: 'UPDATE_ROLES', rolesDiffer: true }),
    effects: [],
  },
  {
    id: 'A6',
    from: 'active',
    to: 'active',
    does: send({ type: 'UPDATE_ROLES', rolesDiffer: false }),
    effects: [],
  },
  {
    id: 'A7',
    from: 'active',
    to: 'deleting',
    does: send({ type: 'DELETE' }),
    effects: ['assignmentDeleting'],
  },
  {
    id: 'A7b',
    from: 'deleting',
    to: 'deleted',
    does: (run) => run.wait(120),
    effects: ['assignmentDeleted'],
  },
];

describe('documented transitions', () => {
  test.each(EDGES.map((edge) => [`${edge.id} ${edge.from} to ${edge.to}`, edge] as const))(
    '%s',
    (_, edge) => {
      const run = start(edge.from);
      expect(run.state).toBe(edge.from);
      expect(namesOf(edge.does(run))).toEqual(edge.effects);
      expect(run.state).toBe(edge.to);
    },
  );

  test('A5 runs as an operation while access goes on, and A6 does nothing', () => {
    const run = start('active');
    run.send({ type: 'UPDATE_ROLES', rolesDiffer: false });
    expect(run.value).toEqual({ active: 'steady' });
    run.send({ type: 'UPDATE_ROLES', rolesDiffer: true });
    expect(run.value).toEqual({ active: 'updating' });
    expect(namesOf(run.send({ type: 'UPDATE_ROLES', rolesDiffer: true }))).toEqual(['refused']);
    expect(namesOf(run.wait(60))).toEqual(['assignmentRolesUpdated']);
    expect(run.value).toEqual({ active: 'steady' });
  });

  test.each(['pending', 'active', 'deleting', 'deleted', 'error'] as const)(
    'A8 in %s notes the end of the relationship and leaves the status alone',
    (status) => {
      const run = start(status);
      const { value } = run;
      expect(run.state).toBe(status);
      expect(run.send({ type: 'RELATIONSHIP_ENDED' })).toEqual([]);
      expect(run.value).toEqual(value);
      expect(run.context.relationshipEnded).toBe(true);
    },
  );
});

const GOLDEN = inCollection('golden/gdap-transitions.json');

describe.skipIf(!existsSync(GOLDEN))('against the golden table', () => {
  interface Row {
    readonly id: string;
    readonly from: string | null;
    readonly to: string | null;
  }
  const rows: readonly Row[] = existsSync(GOLDEN)
    ? JSON.parse(readFileSync(GOLDEN, 'utf8')).accessAssignment
    : [];

  test('the transitions here are exactly those there', () => {
    const known = rows.filter(({ from, to }) => from !== null && to !== 'unknown');
    expect(EDGES.map(({ id, from, to }) => ({ id, from, to }))).toEqual(
      known.map(({ id, from, to }) => ({ id, from, to })),
    );
  });
});

const TAKES: Readonly<Record<Status, readonly AccessAssignmentEvent['type'][]>> = {
  pending: ['FAIL', 'RELATIONSHIP_ENDED'],
  active: ['UPDATE_ROLES', 'DELETE', 'RELATIONSHIP_ENDED'],
  deleting: ['RELATIONSHIP_ENDED'],
  deleted: ['RELATIONSHIP_ENDED'],
  error: ['RELATIONSHIP_ENDED'],
};

const forbidden = Object.entries(TAKES).flatMap(([status, takes]) =>
  ACCESS_ASSIGNMENT_EVENTS.filter((type) => !takes.includes(type)).map(
    (type) => [status as Status, type] as const,
  ),
);

test.each(forbidden)('in %s the event %s is refused and changes nothing', (status, type) => {
  const run = start(status);
  const before = run.snapshot;
  expect(namesOf(run.send({ type, rolesDiffer: true }))).toEqual(['refused']);
  expect(run.snapshot).toEqual(before);
});
