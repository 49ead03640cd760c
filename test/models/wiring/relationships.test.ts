import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import type { GdapRelationship } from '../../../models/estate.ts';
import type { ScenarioEvent } from '../../../models/events.ts';
import { GDAP_AUTO_EXTENSION } from '../../../models/facts/index.ts';
import { GLOBAL_ADMINISTRATOR, HELPDESK_ADMINISTRATOR } from '../../../models/facts/roles.ts';
import { begin, recorded, runTo, shownIn } from './live-world.ts';
import { place, relationship, tinyEstate } from './tiny-estate.ts';

const IMPOSSIBLE = 'auto-extend-impossible-with-global-administrator';
const WITH_GLOBAL = [GLOBAL_ADMINISTRATOR, HELPDESK_ADMINISTRATOR];
const END_DAY = 20;

function seenAfter(days: number, change: Partial<GdapRelationship>, events: readonly ScenarioEvent[] = []) {
  const relationships = [relationship('alpha', { endsAtSeconds: END_DAY * DAY_SECONDS, ...change })];
  const world = begin(tinyEstate({ memberships: [place('ann', 'active')], relationships }), {
    events,
    horizonSeconds: 300 * DAY_SECONDS,
  });
  runTo(world, days * 24);
  return { shown: shownIn(world), recording: recorded(world) };
}

describe('a relationship that was set to extend itself', () => {
  test('does so at its end, and the calendar says when (GDAP-03)', () => {
    const { recording, shown } = seenAfter(30, { autoExtend: true });
    expect(recording.lives).toEqual([
      { relationshipId: 'gdap-alpha', extensionDays: [END_DAY], stoppedDay: null },
    ]);
    expect(recording.metrics['access.standingHours']).toBe(30 * 24);
    expect(shown).toEqual({});
    const extended = GDAP_AUTO_EXTENSION.value / DAY_SECONDS;
    const again = seenAfter(END_DAY + extended + 1, { autoExtend: true }).recording.lives;
    expect(again[0]?.extensionDays).toEqual([END_DAY, END_DAY + extended]);
  });

  test('cannot with Global Administrator, and ends (GDAP-06)', () => {
    const { recording, shown } = seenAfter(30, { autoExtend: true, roles: WITH_GLOBAL });
    expect(shown).toEqual({ [IMPOSSIBLE]: 1 });
    expect(recording.lives).toEqual([
      { relationshipId: 'gdap-alpha', extensionDays: [], stoppedDay: END_DAY },
    ]);
  });

  test('is told from one that was not, and from one that somebody ended', () => {
    expect(seenAfter(30, { roles: WITH_GLOBAL }).shown).toEqual({});
    const end: ScenarioEvent = { kind: 'end-relationship', atSeconds: HOUR_SECONDS, customerId: 'alpha' };
    expect(seenAfter(30, { autoExtend: true, roles: WITH_GLOBAL }, [end]).shown).toEqual({});
  });
});

describe('a customer who ends one relationship of two', () => {
  test('ends that one, and no other', () => {
    const second = relationship('alpha', { id: 'second' });
    const events: ScenarioEvent[] = [
      { kind: 'end-relationship', atSeconds: HOUR_SECONDS, customerId: 'alpha', relationshipId: 'second' },
    ];
    const world = begin(
      tinyEstate({ memberships: [place('ann', 'active')], relationships: [relationship('alpha'), second] }),
      { events },
    );
    runTo(world, 24);
    expect([world.state.relationship('gdap-alpha'), world.state.relationship('second')]).toEqual([
      'active',
      'terminated',
    ]);
  });
});
