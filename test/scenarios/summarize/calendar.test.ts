import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import type { Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { findFact, GLOBAL_ADMINISTRATOR } from '../../../models/facts/index.ts';
import type { Recording } from '../../../models/recorder.ts';
import { CalendarRow } from '../../../scenarios/result.ts';
import { calendarOf } from '../../../scenarios/summarize/calendar.ts';
import type { RenewalPlan } from '../../../scenarios/summarize/renewal-due.ts';
import { delegation, relationship } from './delegation.ts';
import { recordingOf } from './recording.ts';

const NOBODY_ASKS: RenewalPlan = {
  leadSeconds: null,
  assumptions: { gdapTermCap: 'extensions-without-limit' },
};

const calendar = (
  estate: Estate,
  recording: Partial<Recording> = {},
  horizonDays = 365,
  renewal = NOBODY_ASKS,
) =>
  calendarOf(indexEstate(estate), recordingOf(recording), {
    horizonSeconds: horizonDays * DAY_SECONDS,
    renewal,
  });

const life = (relationshipId: string, stoppedDay: number | null, extensionDays: number[] = []) => ({
  relationshipId,
  extensionDays,
  stoppedDay,
});

describe('the fate of a relationship', () => {
  test('that ends and is not set to extend itself', () => {
    const [row] = calendar(delegation([relationship('r', 'c')]), {
      lives: [life('r', 100)],
      outages: { c: [[100, 130]] },
    });
    expect(row).toEqual({
      relationshipId: 'r',
      name: 'GDAP r',
      tenantId: 'c',
      fromDay: -630,
      endDay: 100,
      autoExtend: false,
      globalAdministrator: false,
      extensionDays: [],
      stoppedDay: 100,
      outages: [{ fromDay: 100, toDay: 130 }],
      fate: 'Ends on day 100: it is not set to extend itself; nobody reaches the customer for 30 days.',
      factIds: ['GDAP-03', 'GDAP-84'],
    });
  });

  test('that Global Administrator keeps from extending itself, never mended (GDAP-06)', () => {
    const withGlobalAdministrator = relationship('r', 'c', { roles: [GLOBAL_ADMINISTRATOR] });
    const [row] = calendar(delegation([withGlobalAdministrator]), {
      lives: [life('r', 100)],
      outages: { c: [[100, 365]] },
    });
    expect(row?.globalAdministrator).toBe(true);
    expect(row?.fate).toBe(
      'Ends on day 100: Global Administrator in it keeps it from extending itself; nobody reaches the customer from then on.',
    );
    expect(row?.factIds).toEqual(['GDAP-06', 'GDAP-84']);
  });

  test('that is renewed in time: the customer stays within reach', () => {
    const [row] = calendar(delegation([relationship('r', 'c')]), { lives: [life('r', 100)] });
    expect(row?.fate).toMatch(/; the customer stays within reach all the same\.$/);
  });

  test('that extends itself', () => {
    const [row] = calendar(delegation([relationship('r', 'c', { autoExtend: true })]), {
      lives: [life('r', null, [100, 280])],
    });
    expect(row).toMatchObject({ extensionDays: [100, 280], stoppedDay: null });
    expect(row?.fate).toBe('Extends itself by 180 days on day 100, and once more.');
  });

  test('that somebody ends before its term, or between two extensions', () => {
    const early = calendar(delegation([relationship('r', 'c')]), { lives: [life('r', 60.5)] });
    expect(early[0]?.fate).toMatch(/^Ends on day 60: somebody ends it before its term;/);
    const extended = delegation([relationship('r', 'c', { autoExtend: true })]);
    expect(calendar(extended, { lives: [life('r', 200, [100])] })[0]?.fate).toMatch(/somebody ends it/);
  });

  test('that is set to extend itself and is not, under the article’s reading', () => {
    const [row] = calendar(delegation([relationship('r', 'c', { autoExtend: true })]), {
      lives: [life('r', 100)],
    });
    expect(row?.fate).toMatch(/assumption gdapTermCap/);
    expect(row?.factIds).toContain('GDAP-05');
  });

  test('to which nothing happens in this run', () => {
    const fateAfter = (parts: Parameters<typeof relationship>[2]) =>
      calendar(delegation([relationship('r', 'c', parts)]), {}, 90)[0]?.fate;
    expect(fateAfter({})).toBe('Will end on day 100, after this run.');
    expect(fateAfter({ autoExtend: true })).toBe('Will extend itself on day 100, after this run.');
    expect(fateAfter({ roles: [GLOBAL_ADMINISTRATOR] })).toMatch(
      /^Will end on day 100.*Global Administrator/,
    );
  });

  test('that had ended before', () => {
    const [row] = calendar(
      delegation([relationship('r', 'c', { status: 'expired', endsAtSeconds: -10 * DAY_SECONDS })]),
    );
    expect(row).toMatchObject({ endDay: -10, stoppedDay: -10, factIds: ['GDAP-84'] });
  });
});

describe('the calendar', () => {
  test('stands by end date and leaves out what never was in force', () => {
    const rows = calendar(
      delegation([
        relationship('late', 'c', { endsAtSeconds: 300 * DAY_SECONDS }),
        relationship('soon', 'd', { endsAtSeconds: 20 * DAY_SECONDS }),
        relationship('pending', 'e', { status: 'approvalPending', activatedAtSeconds: null }),
      ]),
    );
    expect(rows.map((row) => row.relationshipId)).toEqual(['soon', 'late']);
  });

  test('shows an outage once, at the relationship whose end began it', () => {
    const rows = calendar(
      delegation([
        relationship('first', 'c', { endsAtSeconds: 50 * DAY_SECONDS }),
        relationship('second', 'c', { endsAtSeconds: 100 * DAY_SECONDS }),
        relationship('third', 'c', { endsAtSeconds: 300 * DAY_SECONDS, status: 'approved' }),
      ]),
      { lives: [life('first', 50), life('second', 100), life('third', 300)], outages: { c: [[100, 120]] } },
    );
    expect(rows.map((row) => row.outages.length)).toEqual([0, 1, 0]);
  });

  test('keeps an outage that no end began, such as a lost plan', () => {
    const rows = calendar(delegation([relationship('r', 'c')]), { outages: { c: [[10, 20]] } });
    expect(rows[0]?.outages).toEqual([{ fromDay: 10, toDay: 20 }]);
  });

  test('is what the Result takes, and cites facts there are', () => {
    const rows = calendar(
      delegation([relationship('r', 'c'), relationship('s', 'c', { autoExtend: true })]),
      {
        lives: [life('r', 100), life('s', null, [100])],
      },
    );
    expect(CalendarRow.array().parse(rows)).toEqual(rows);
    expect(rows.flatMap((row) => row.factIds).filter((id) => !findFact(id))).toEqual([]);
  });
});

describe('the day from which a renewal is due', () => {
  const due = (
    {
      lead = 30,
      cap = 'extensions-without-limit' as RenewalPlan['assumptions']['gdapTermCap'],
      stopped = null as number | null,
    },
    change: Parameters<typeof relationship>[2] = {},
  ) =>
    calendar(delegation([relationship('r', 'c', change)]), { lives: [life('r', stopped)] }, 365, {
      leadSeconds: lead * DAY_SECONDS,
      assumptions: { gdapTermCap: cap },
    })[0]!.renewalFromDay;

  test('lies its lead before the planned end, and not before the first day', () => {
    expect(due({})).toBe(70);
    expect(due({ stopped: 100 })).toBe(70);
    expect(due({ lead: 120 })).toBe(0);
  });

  test('lies in the term', () => {
    expect(due({}, { activatedAtSeconds: 90 * DAY_SECONDS })).toBe(90);
  });

  test('is not there where nobody asks: it extends itself, ended before, or stops sooner', () => {
    expect(due({}, { autoExtend: true })).toBeUndefined();
    expect(due({ cap: 'no-extension' }, { autoExtend: true })).toBe(70);
    expect(due({}, { autoExtend: true, roles: [GLOBAL_ADMINISTRATOR] })).toBe(70);
    expect(due({}, { status: 'terminated' })).toBeUndefined();
    expect(due({ stopped: 10 })).toBeUndefined();
  });
});
