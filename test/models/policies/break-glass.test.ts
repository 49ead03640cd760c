import { expect, test } from 'vitest';
import { emergencyFindings, type StandingAdministrator } from '../../../models/policies/break-glass.ts';

const GLASS: StandingAdministrator = { accountId: 'glass-1', isOfTheTenant: true, hasDailyWork: false };
const OTHER: StandingAdministrator = { ...GLASS, accountId: 'glass-2' };

const said = (...standing: StandingAdministrator[]) =>
  emergencyFindings(standing).map(({ level, rule, accountId = '' }) =>
    `${level} ${rule} ${accountId}`.trim(),
  );

test('two emergency accounts of the tenant itself are enough', () => {
  expect(said(GLASS, OTHER)).toEqual([]);
  expect(said(GLASS)).toEqual(['danger too-few']);
  expect(said()).toEqual(['danger too-few']);
});

test('an account from outside does not count', () => {
  expect(said(GLASS, { ...OTHER, isOfTheTenant: false })).toEqual(['danger too-few']);
});

test('an account with daily work should not stand, and counts where nobody else could help', () => {
  expect(said(GLASS, { ...OTHER, hasDailyWork: true })).toEqual([
    'danger permanently-active-with-daily-work glass-2',
  ]);
});
