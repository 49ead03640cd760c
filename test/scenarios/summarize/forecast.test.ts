import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../../engine/calendar.ts';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Estate, RelationshipStatus } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import {
  EXCHANGE_ADMINISTRATOR,
  findFact,
  GLOBAL_ADMINISTRATOR,
  GLOBAL_READER,
  INTUNE_ADMINISTRATOR,
  USER_ADMINISTRATOR,
} from '../../../models/facts/index.ts';
import type { Recording } from '../../../models/recorder.ts';
import { simulate } from '../../../models/simulate.ts';
import { Forecast } from '../../../scenarios/result.ts';
import { forecastOf } from '../../../scenarios/summarize/forecast.ts';
import { group, place, staff } from '../../models/licensing/estate-of.ts';
import { BEHAVIOR } from '../small-scenario.ts';
import { assignment, delegation, relationship } from './delegation.ts';

const START = '2026-01-05T00:00:00Z';
const HORIZON_SECONDS = 365 * DAY_SECONDS;

/** Runs the estate as it is, with nobody working and nobody stealing. */
function run(estate: Estate, assumptions: Readonly<Record<string, string>> = {}): Recording {
  return simulate(
    {
      index: indexEstate(estate),
      constants: {},
      behavior: BEHAVIOR,
      events: [],
      assumptions: resolveAssumptions(assumptions),
      startEpochSeconds: parseInstant(START)!,
      horizonSeconds: HORIZON_SECONDS,
    },
    1,
    0,
  );
}

const forecast = (estate: Estate, assumptions: Readonly<Record<string, string>> = {}) =>
  forecastOf(indexEstate(estate), run(estate, assumptions), {
    startIso: START,
    horizonSeconds: HORIZON_SECONDS,
  });

const brief = (estate: Estate) => forecast(estate).map(({ date, kind, roles }) => [date, kind, ...roles]);

describe('who loses what, when', () => {
  test('a relationship that ends takes its roles on that day (GDAP-83, GDAP-84)', () => {
    const [line, ...more] = forecast(delegation([relationship('r', 'c')]));
    expect(more).toEqual([]);
    expect(line).toEqual({
      date: '2026-04-15',
      day: 100,
      tenantId: 'c',
      tenantName: 'Customer c',
      relationshipId: 'r',
      relationshipName: 'GDAP r',
      kind: 'loses-access',
      roles: ['Exchange Administrator'],
      what: 'Exchange Administrator is gone',
      why: 'It is not set to extend itself; there is no grace and no way back. Microsoft mails both sides about it on 2026-03-16, 2026-04-08, 2026-04-14 and 2026-04-15.',
      factIds: ['GDAP-03', 'GDAP-83', 'GDAP-84', 'GDAP-80'],
    });
  });

  test('mails that were due before today are not announced (GDAP-80)', () => {
    const soon = (days: number) =>
      forecast(delegation([relationship('r', 'c', { endsAtSeconds: days * DAY_SECONDS })]))[0]?.why;
    expect(soon(3)).toContain('mails both sides about it on 2026-01-07 and 2026-01-08.');
    expect(soon(0.5)).toContain('mails both sides about it on 2026-01-05.');
  });

  test('one that extends itself does so every 180 days and loses nothing (GDAP-04)', () => {
    expect(brief(delegation([relationship('r', 'c', { autoExtend: true })]))).toEqual([
      ['2026-04-15', 'extends-itself'],
      ['2026-10-12', 'extends-itself'],
    ]);
  });

  test('under the article’s reading the same one ends', () => {
    const lines = forecast(delegation([relationship('r', 'c', { autoExtend: true })]), {
      gdapTermCap: 'article',
    });
    expect(lines.map((line) => line.kind)).toEqual(['loses-access']);
    expect(lines[0]?.factIds).toContain('GDAP-05');
  });

  test('Global Administrator keeps one from extending itself, and it ends (GDAP-06)', () => {
    const roles = [GLOBAL_ADMINISTRATOR, EXCHANGE_ADMINISTRATOR];
    const lines = forecast(delegation([relationship('r', 'c', { roles, autoExtend: true })]));
    expect(lines.map(({ date, kind }) => [date, kind])).toEqual([
      ['2026-04-15', 'loses-access'],
      ['2026-04-15', 'cannot-extend'],
    ]);
    expect(lines[0]?.roles).toEqual(['Exchange Administrator', 'Global Administrator']);
    expect(lines.every((line) => line.factIds.includes('GDAP-06'))).toBe(true);
  });

  test('with extension off, removing Global Administrator alone does not help (GDAP-03, GDAP-06)', () => {
    const wayOut = (autoExtend: boolean) => {
      const held = relationship('r', 'c', { roles: [GLOBAL_ADMINISTRATOR], autoExtend });
      return forecast(delegation([held])).find((line) => line.kind === 'cannot-extend')?.why;
    };
    expect(wayOut(false)).toContain('switched on');
    expect(wayOut(true)).not.toContain('switched on');
  });

  test('nothing is said of ends after the horizon', () => {
    const later = relationship('r', 'c', { endsAtSeconds: HORIZON_SECONDS + 1 });
    expect(forecast(delegation([later]))).toEqual([]);
  });
});

describe('two relationships with one customer (GDAP-86)', () => {
  const short = relationship('short', 'c', { roles: [EXCHANGE_ADMINISTRATOR, USER_ADMINISTRATOR] });
  const long = relationship('long', 'c', {
    roles: [USER_ADMINISTRATOR, INTUNE_ADMINISTRATOR],
    endsAtSeconds: 300 * DAY_SECONDS,
  });

  test('the first to end takes only what the other does not hold', () => {
    const [first, second, ...more] = forecast(delegation([short, long]));
    expect(first).toMatchObject({
      relationshipId: 'short',
      roles: ['Exchange Administrator'],
      what: 'Exchange Administrator is gone; User Administrator stays through another relationship',
    });
    expect(first?.factIds).toContain('GDAP-86');
    expect(second?.roles).toEqual(['Intune Administrator', 'User Administrator']);
    expect(more).toEqual([]);
  });

  test('one wholly covered by the other takes nothing and is not named', () => {
    const covered = relationship('short', 'c', { roles: [USER_ADMINISTRATOR] });
    expect(forecast(delegation([covered, long])).map((line) => line.relationshipId)).toEqual(['long']);
  });

  test('those of another customer cover nothing', () => {
    const elsewhere = { ...long, customerId: 'd' };
    expect(forecast(delegation([short, elsewhere]))[0]?.roles).toEqual([
      'Exchange Administrator',
      'User Administrator',
    ]);
  });

  test('two that end in the same second do not cover each other', () => {
    const twin = { ...long, endsAtSeconds: short.endsAtSeconds };
    const lost = forecast(delegation([short, twin])).map((line) => line.roles.join());
    expect(lost).toEqual([
      'Intune Administrator,User Administrator',
      'Exchange Administrator,User Administrator',
    ]);
  });

  test('a role kept by another group stays only if that group holds the same people', () => {
    const groups = [group('team'), group('others')];
    const assignments = [assignment(short), assignment(long, { groupId: 'others' })];
    const estate = (memberIds: readonly string[]) =>
      delegation([short, long], {
        ...staff(['ann', 'bob']),
        groups,
        accessAssignments: assignments,
        memberships: [
          place('ann', 'team', 'eligible'),
          place('bob', 'team', 'eligible'),
          ...memberIds.map((id) => place(id, 'others', 'eligible')),
        ],
      });
    expect(forecast(estate(['ann', 'bob']))[0]?.roles).toEqual(['Exchange Administrator']);
    expect(forecast(estate(['ann']))[0]?.roles).toEqual(['Exchange Administrator', 'User Administrator']);
  });

  test('a relationship that is not active, or gives nobody the role, covers nothing', () => {
    const expired = { ...long, status: 'expired' as const };
    const lines = forecast(delegation([short, expired]));
    expect(lines.find((line) => line.kind === 'loses-access')?.roles).toHaveLength(2);
    const unassigned = delegation([short, long], { accessAssignments: [assignment(short)] });
    expect(forecast(unassigned).find((line) => line.kind === 'loses-access')?.roles).toHaveLength(2);
  });
});

describe('what gives nothing', () => {
  const lines = (parts: Partial<Estate>) =>
    forecast(delegation([relationship('r', 'c', { endsAtSeconds: HORIZON_SECONDS * 2 })], parts));
  const far = relationship('r', 'c', { endsAtSeconds: HORIZON_SECONDS * 2 });

  test('no assignment (GDAP-36)', () => {
    expect(lines({ accessAssignments: [] })).toMatchObject([
      { kind: 'gives-nothing', date: '2026-01-05', factIds: ['GDAP-36'] },
    ]);
  });

  test('a deleted group (GDAP-44), a Microsoft 365 group (GDAP-43), a deleted assignment (GDAP-36)', () => {
    expect(lines({ groups: [] })).toMatchObject([{ kind: 'gives-nothing', factIds: ['GDAP-44'] }]);
    expect(lines({ groups: [group('team', { kind: 'microsoft365' })] })).toMatchObject([
      { kind: 'gives-nothing', factIds: ['GDAP-43'] },
    ]);
    expect(lines({ accessAssignments: [assignment(far, { status: 'deleted' })] })).toMatchObject([
      { kind: 'gives-nothing', factIds: ['GDAP-36'] },
    ]);
  });

  test('one dead assignment among living ones is named by the roles nobody gets', () => {
    const roles = [EXCHANGE_ADMINISTRATOR, GLOBAL_READER];
    const both = { ...far, roles };
    const estate = delegation([both], {
      accessAssignments: [
        assignment(both, { roles: [EXCHANGE_ADMINISTRATOR] }),
        assignment(both, { groupId: 'gone', roles }),
      ],
    });
    expect(forecast(estate)).toMatchObject([
      { kind: 'gives-nothing', roles: ['Global Reader'], what: 'Nobody gets Global Reader through it' },
    ]);
  });

  test('takes nothing when it ends', () => {
    const ending = delegation([relationship('r', 'c')], { accessAssignments: [] });
    expect(forecast(ending).map((line) => line.kind)).toEqual(['gives-nothing']);
  });

  test('a request the customer has not approved', () => {
    const pending = relationship('r', 'c', { status: 'approvalPending', activatedAtSeconds: null });
    expect(forecast(delegation([pending]))).toMatchObject([
      { kind: 'gives-nothing', factIds: ['GDAP-31', 'GDAP-32'] },
    ]);
  });
});

describe('where the customer still has DAP (E3, E4)', () => {
  const withDap = (status: 'dap' | 'none', customerId = 'c') =>
    forecast(
      delegation([relationship('r', 'c'), relationship('s', 'd', { autoExtend: true })], {
        dapLinks: [{ customerId, status }],
      }),
    ).find(({ kind }) => kind === 'loses-access')!;

  test('an end lets DAP take over again', () => {
    const line = withDap('dap');
    expect(line.why).toContain('DAP takes over again');
    expect(line.why).toContain('Global Administrator');
    expect(line.factIds).toEqual(expect.arrayContaining(['E3', 'E4']));
  });

  test('DAP that is gone, or another customer’s, takes nothing over', () => {
    for (const line of [withDap('none'), withDap('dap', 'd')]) {
      expect(line.why).toContain('no way back.');
      expect(line.factIds).not.toContain('E3');
    }
  });
});

describe('what is not active yet', () => {
  const approved = relationship('r', 'c', {
    status: 'approved',
    termSeconds: 100 * DAY_SECONDS,
    activatedAtSeconds: null,
    endsAtSeconds: null,
  });

  test('a relationship that becomes active in the run ends by its term, and nobody ended it (GDAP-16)', () => {
    const [line, ...more] = forecast(delegation([approved]));
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      kind: 'loses-access',
      factIds: ['GDAP-03', 'GDAP-83', 'GDAP-84', 'GDAP-80'],
    });
    expect(line?.why).toContain('It is not set to extend itself');
  });

  test('only what is active is called active', () => {
    const [line] = forecast(delegation([approved], { accessAssignments: [] }));
    expect(line).toMatchObject({
      kind: 'gives-nothing',
      what: 'It will give nobody anything when it is active',
    });
  });

  test('a status that Graph has and we do not know is no draft', () => {
    const odd = { ...approved, status: 'created' as const, graphStatus: 'suspended' };
    const [line, ...more] = forecast(delegation([odd]));
    expect(more).toEqual([]);
    expect(line).toMatchObject({ kind: 'gives-nothing', factIds: [] });
    expect(line?.what).toContain('suspended');
    expect(`${line?.what} ${line?.why}`).not.toMatch(/draft|sent/);
  });
});

describe('what has ended', () => {
  test.each<RelationshipStatus>(['expiring', 'expired', 'terminationRequested', 'terminating', 'terminated'])(
    'a relationship that is %s',
    (status) => {
      const ended = relationship('r', 'c', { status, endsAtSeconds: -5 * DAY_SECONDS });
      expect(forecast(delegation([ended]))).toMatchObject([
        { kind: 'already-ended', date: '2025-12-31', day: -5, factIds: ['GDAP-84'] },
      ]);
    },
  );

  test('one that an old export still calls active', () => {
    const stale = relationship('r', 'c', { endsAtSeconds: -5 * DAY_SECONDS });
    expect(brief(delegation([stale]))).toEqual([['2025-12-31', 'already-ended', 'Exchange Administrator']]);
  });

  test('what nobody sees any more is not mentioned', () => {
    expect(forecast(delegation([relationship('r', 'c', { status: 'gone' })]))).toEqual([]);
  });
});

test('lines come by date, are what the Result takes, and cite facts there are', () => {
  const estate = delegation([
    relationship('r', 'c'),
    relationship('s', 'd', { autoExtend: true, endsAtSeconds: 50 * DAY_SECONDS }),
    relationship('t', 'e', { roles: [GLOBAL_ADMINISTRATOR] }),
    relationship('u', 'f', { status: 'created', activatedAtSeconds: null, endsAtSeconds: null }),
    relationship('v', 'g', { status: 'expired', endsAtSeconds: -DAY_SECONDS }),
  ]);
  const lines = forecast(estate);
  expect(Forecast.array().parse(lines)).toEqual(lines);
  expect(lines.map((line) => line.day)).toEqual(lines.map((line) => line.day).sort((a, b) => a - b));
  expect(new Set(lines.map((line) => line.kind)).size).toBe(5);
  expect(lines.flatMap((line) => line.factIds).filter((id) => !findFact(id))).toEqual([]);
  const backwards = { ...estate, relationships: [...estate.relationships].reverse() };
  expect(forecast(backwards)).toEqual(lines);
});
