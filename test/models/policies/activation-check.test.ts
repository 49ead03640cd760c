import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CONDITIONAL_ACCESS_ADMINISTRATOR,
  GLOBAL_READER,
  SECURITY_ADMINISTRATOR,
} from '../../../models/facts/index.ts';
import {
  type ContextPolicy,
  canLoosenActivations,
  checkOnActivation,
} from '../../../models/policies/activation-check.ts';

const ON: ContextPolicy = { state: 'on', excludesUser: false, namesRoleToo: false };

describe('an activation with an authentication context', () => {
  test.each<[string, ContextPolicy[], string, string[]]>([
    ['without any policy falls back on MFA', [], 'mfa-rule', ['PIM-29', 'PIM-27']],
    ['with a policy asks for it', [ON], 'context', ['PIM-28']],
    ['with a policy that is off checks nothing', [{ ...ON, state: 'off' }], 'nothing', ['PIM-29']],
    ['with one in report-only checks nothing', [{ ...ON, state: 'report-only' }], 'nothing', ['PIM-29']],
    [
      'with one that leaves out the user checks nothing',
      [{ ...ON, excludesUser: true }],
      'nothing',
      ['PIM-29'],
    ],
    [
      'with one that names the role too checks nothing',
      [{ ...ON, namesRoleToo: true }],
      'nothing',
      ['PIM-30', 'PIM-29'],
    ],
    ['with one of two that applies asks for it', [{ ...ON, state: 'off' }, ON], 'context', ['PIM-28']],
  ])('%s', (_, policies, demand, factIds) => {
    expect(checkOnActivation(policies)).toEqual({ demand, factIds });
  });

  test('is checked less with policies that do not apply than with none at all', () => {
    const idle = fc.record<ContextPolicy>({
      state: fc.constantFrom('off', 'report-only'),
      excludesUser: fc.boolean(),
      namesRoleToo: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(idle, { minLength: 1 }), fc.nat(), (policies, place) => {
        expect(checkOnActivation(policies).demand).toBe('nothing');
        const rank = place % (policies.length + 1);
        expect(checkOnActivation([...policies.slice(0, rank), ON, ...policies.slice(rank)]).demand).toBe(
          'context',
        );
      }),
    );
  });
});

test('those who manage Conditional Access can loosen activations', () => {
  expect(canLoosenActivations([GLOBAL_READER, SECURITY_ADMINISTRATOR])).toBe(true);
  expect(canLoosenActivations([CONDITIONAL_ACCESS_ADMINISTRATOR])).toBe(true);
  expect(canLoosenActivations([GLOBAL_READER])).toBe(false);
});
