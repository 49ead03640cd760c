import { expect, test } from 'vitest';
import { victimOf } from '../../../scenarios/summarize/victim.ts';
import { staff } from '../../models/licensing/estate-of.ts';
import { smallScenario, THEFT } from '../small-scenario.ts';
import { delegation } from './delegation.ts';

test('an engineer of a tier is called by the tier', () => {
  expect(victimOf(smallScenario())).toBe('tier2 engineer, stolen session');
});

test('an administrator of a customer’s own is no engineer', () => {
  const events = [{ ...THEFT, who: 'own-admin' }];
  expect(victimOf(smallScenario({ events }))).toBe('a customer’s own administrator, stolen session');
});

test('a person of a sketch is called by name, and is no engineer of a tier', () => {
  const events = [{ ...THEFT, who: 'approver-01', with: 'password' as const }];
  expect(victimOf(smallScenario({ events }))).toBe('approver 01, stolen password');
});

test('a person of an estate is called by name; a tier of the same name comes first', () => {
  const { people, accounts } = staff(['ann', 'bob']);
  const named = people!.map((person) => ({ ...person, name: `Dr. ${person.id}`, tier: 'bob' }));
  const estate = delegation([], { people: named, accounts: accounts! });
  const of = (who: string) =>
    victimOf(smallScenario({ source: { kind: 'estate', estate }, events: [{ ...THEFT, who }] }));
  expect(of('ann')).toBe('Dr. ann, stolen session');
  expect(of('bob')).toBe('bob engineer, stolen session');
});

test('nobody, where nothing is stolen', () => {
  expect(victimOf(smallScenario({ events: [] }))).toBe('');
});
