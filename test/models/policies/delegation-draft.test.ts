import { expect, test } from 'vitest';
import { indexEstate } from '../../../models/estate-index.ts';
import type { LighthouseDelegation } from '../../../models/estate-lighthouse.ts';
import { draftOf } from '../../../models/policies/delegation-draft.ts';
import { judgeDelegation } from '../../../models/policies/lighthouse-guards.ts';
import { delegated, delegation } from '../rules/red-lighthouse.ts';

function refusalsOf(subject: LighthouseDelegation): readonly string[] {
  const draft = draftOf(indexEstate(delegated([subject])), subject);
  return judgeDelegation(draft)
    .findings.filter(({ level }) => level === 'refuse')
    .map(({ fact }) => fact);
}

test('a delegation of User Access Administrator says what it hands on, so that nothing refuses it (LH-32)', () => {
  const role = 'User Access Administrator';
  const entry = { principal: { kind: 'group', id: 'team' }, role } as const;
  const { authorizations } = delegation();
  expect(refusalsOf(delegation({ authorizations: [...authorizations, entry] }))).toEqual([]);
});

test('a marketplace offer is judged as one (LH-44)', () => {
  expect(refusalsOf(delegation({ offer: 'marketplace', authorizations: [] }))).toContain('LH-44');
});

test('a program and a group of the same name stay apart (LH-11)', () => {
  const program = { kind: 'service-principal', id: 'team' } as const;
  const { authorizations } = delegation();
  const named = delegation({ authorizations: [...authorizations, { principal: program, role: 'Reader' }] });
  expect(refusalsOf(named)).toEqual([]);
});
