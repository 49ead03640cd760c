import { describe, expect, test } from 'vitest';
import { complaintsAbout, load, places } from './helpers.ts';

const DAY = 86_400;

const ESTATE = `entwin: estate/1
asOf: 2026-03-01
tenants: [{ id: msp, role: managing }, { id: alpha }]
people: [{ id: ann }, { id: lea }]
groups: [{ id: ops }]
servicePrincipals: [{ id: nightly }, { id: elsewhere, tenant: alpha }]
reviews:
  - { id: seats, scope: [ann], reviewers: [lea] }
  - { id: series, scope: [ann], reviewers: [lea], kind: pim-group, group: ops, fallbackReviewers: [lea], frequency: monthly, duration: P27D, starts: 2026-04-01, ends: 2027-04-01, ifNobodyAnswers: remove, autoApply: true }
  - { id: role, scope: [ann], reviewers: [lea], role: Exchange Administrator, occurrences: 3, frequency: weekly, duration: P6D }
  - { id: azure, scope: [ann], reviewers: [lea], azureRole: contributor }
  - { id: guests, scope: [ann], reviewers: [lea], kind: guests, deniedGuests: block-then-delete }
automations:
  - { id: nightly, pimApi: 2, provider: azure, does: adminAssign, every: PT12H, servicePrincipal: nightly }
  - { id: looker }
`;

describe('reviews and programs of an estate', () => {
  test('are kept as written, with nothing made up', async () => {
    const { value, diagnostics } = await load(ESTATE);
    expect(diagnostics).toEqual([]);
    const estate = value!.source.kind === 'estate' ? value!.source.estate : undefined;
    const shared = { tenantId: 'msp', scopeAccountIds: ['ann'], reviewerAccountIds: ['lea'] };
    expect(estate!.reviews).toEqual([
      { ...shared, id: 'seats', name: 'seats' },
      {
        ...shared,
        id: 'series',
        name: 'series',
        kind: 'pim-group',
        groupId: 'ops',
        frequency: 'monthly',
        durationSeconds: 27 * DAY,
        startsAtSeconds: 31 * DAY,
        ends: { atSeconds: 396 * DAY },
        ifNobodyAnswers: 'remove',
        autoApply: true,
        fallbackReviewerAccountIds: ['lea'],
      },
      {
        ...shared,
        id: 'role',
        name: 'role',
        kind: 'entra-role',
        role: '29232cdf-9323-42fd-ade2-1d097af3e4de',
        frequency: 'weekly',
        durationSeconds: 6 * DAY,
        ends: { afterOccurrences: 3 },
      },
      { ...shared, id: 'azure', name: 'azure', kind: 'azure-role', role: 'Contributor' },
      { ...shared, id: 'guests', name: 'guests', kind: 'guests', deniedGuests: 'block-then-delete' },
    ]);
    expect(estate!.automations).toEqual([
      {
        id: 'nightly',
        name: 'nightly',
        tenantId: 'msp',
        iteration: 2,
        provider: 'azure',
        does: 'adminAssign',
        everySeconds: DAY / 2,
        principal: { kind: 'service-principal', id: 'nightly' },
      },
      {
        id: 'looker',
        name: 'looker',
        tenantId: 'msp',
        iteration: 3,
        provider: 'role',
        does: 'read',
        everySeconds: DAY,
      },
    ]);
  });

  test.each<readonly [name: string, from: string, to: string, code: string, words: RegExp]>([
    ['a month and a day', 'P27D', 'P28D', 'SCN-REVIEW', /before the next one begins \(PIM-118\)/],
    ['a week', 'P6D', 'P7D', 'SCN-REVIEW', /PIM-118/],
    ['no fallback', 'fallbackReviewers: [lea], ', '', 'SCN-REVIEW', /fallbackReviewers.*PIM-126/],
    ['members blocked', 'kind: guests', 'kind: group', 'SCN-REVIEW', /PIM-123/],
    ['no duration', 'duration: P6D', 'autoApply: true', 'SCN-MISSING', /how long each one runs/],
    ['no kind', 'kind: guests, ', '', 'SCN-MISSING', /"deniedGuests" must say what it reviews/],
    ['a group of a role', 'role: Exchange', 'group: ops, role: Exchange', 'SCN-EITHER', /kind group does not look/],
    ['a role of a group', 'kind: pim-group, group: ops', 'kind: entra-role, group: ops', 'SCN-EITHER', /entra-role does not/],
    ['two ends', 'occurrences: 3', 'occurrences: 3, ends: 2027-01-01', 'SCN-EITHER', /on a day, or after/],
    ['an end before the beginning', 'ends: 2027', 'ends: 2025', 'SCN-DATE', /ends before it begins/],
    ['an unknown group', 'group: ops', 'group: opps', 'SCN-REFERENCE', /"ops"\?/],
    ['an unknown reviewer', 'fallbackReviewers: [lea]', 'fallbackReviewers: [leo]', 'SCN-REFERENCE', /"leo"/],
    ['an odd silence', 'ifNobodyAnswers: remove', 'ifNobodyAnswers: removed', 'SCN-CHOICE', /"remove"\?/],
    ['a program without pause', 'every: PT12H', 'every: PT59S', 'SCN-RANGE', /at least a minute/],
    ['a fourth iteration', 'pimApi: 2', 'pimApi: 4', 'SCN-TYPE', /1, 2 or 3/],
    ['an unknown action', 'does: adminAssign', 'does: adminAsign', 'SCN-CHOICE', /"adminAssign"\?/],
    ['a program of elsewhere', 'servicePrincipal: nightly', 'servicePrincipal: elsewhere', 'SCN-OTHER-TENANT', /must live in "msp"/],
    ['two identities', 'servicePrincipal: nightly', 'servicePrincipal: nightly, account: ann', 'SCN-EITHER', /Two are named/],
  ])('%s is refused', async (_name, from, to, code, words) => {
    const text = ESTATE.replace(from, to);
    expect(text).not.toBe(ESTATE);
    expect((await load(text)).value).toBeUndefined();
    const told = await complaintsAbout(text);
    expect(told).toContain(`error ${code}`);
    expect(told).toMatch(words);
  }); // biome-ignore format: a table of small things reads better as one block

  test('the first iteration of the API has nothing for Azure', async () => {
    const { diagnostics } = await load(ESTATE.replace('pimApi: 2', 'pimApi: 1'));
    expect(places(diagnostics)).toEqual(['14:41 SCN-NO-EFFECT']);
  });
});
