import { expect, test } from 'vitest';
import type { ContextPolicy } from '../../../models/policies/activation-check.ts';
import { demandsOf } from '../../../models/policies/activation-demands.ts';

const ON: ContextPolicy = { state: 'on', excludesUser: false, namesRoleToo: false };
const OFF: ContextPolicy = { ...ON, state: 'off' };

function asked(mfa: boolean, authenticationContext: boolean, contextPolicies?: ContextPolicy[]) {
  const requires = { justification: true, ticket: false, mfa, authenticationContext };
  return demandsOf({ requires, ...(contextPolicies ? { contextPolicies } : {}) });
}

test('without an authentication context the MFA rule decides alone, whatever policies there are', () => {
  expect(asked(true, false)).toEqual({ mfa: true, context: false });
  expect(asked(false, false)).toEqual({ mfa: false, context: false });
  expect(asked(false, false, [ON])).toEqual({ mfa: false, context: false });
});

test('an authentication context stands for a policy that is in force, unless it is said otherwise', () => {
  expect(asked(false, true)).toEqual({ mfa: false, context: true, check: 'context' });
  expect(asked(false, true, [ON])).toEqual(asked(false, true));
  expect(asked(true, true, [ON])).toEqual({ mfa: true, context: true, check: 'context' });
});

test('PIM-29: the MFA rule steps in where no policy is there, and nobody checks where none applies', () => {
  expect(asked(false, true, [])).toEqual({ mfa: true, context: false, check: 'mfa-rule' });
  expect(asked(false, true, [OFF])).toEqual({ mfa: false, context: false, check: 'nothing' });
  expect(asked(true, true, [OFF])).toEqual({ mfa: true, context: false, check: 'nothing' });
});
