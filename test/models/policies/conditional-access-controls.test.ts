import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AccessControl,
  isControlSupported,
  onlyUnsupportedSatisfies,
} from '../../../models/policies/conditional-access-controls.ts';

describe('B2B-27: controls of external users', () => {
  test.each<[AccessControl, boolean, boolean]>([
    ['mfa', true, true],
    ['authenticationStrength', true, true],
    ['compliantDevice', true, true],
    ['approvedClientApp', false, false],
    ['appProtectionPolicy', false, false],
    ['passwordChange', false, false],
    ['termsOfUse', true, false],
    ['sessionControl', true, false],
  ])('%s: collaboration %s, direct connect %s', (control, guest, direct) => {
    expect(isControlSupported(control, 'b2b')).toBe(guest);
    expect(isControlSupported(control, 'gdap')).toBe(guest);
    expect(isControlSupported(control, 'b2bDirect')).toBe(direct);
  });

  test('one unsupported control spoils all of them, but not a choice among them', () => {
    const controls = ['mfa', 'approvedClientApp'] as const;
    expect(onlyUnsupportedSatisfies({ operator: 'AND', controls }, 'b2b')).toBe(true);
    expect(onlyUnsupportedSatisfies({ operator: 'OR', controls }, 'b2b')).toBe(false);
    expect(onlyUnsupportedSatisfies({ operator: 'OR', controls: ['passwordChange'] }, 'b2b')).toBe(true);
    expect(onlyUnsupportedSatisfies({ operator: 'OR', controls: [] }, 'b2b')).toBe(false);
  });

  test('what a choice cannot satisfy, a demand for all cannot either', () => {
    const control = fc.constantFrom<AccessControl>(
      'mfa',
      'approvedClientApp',
      'termsOfUse',
      'passwordChange',
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(control),
        fc.constantFrom('b2b' as const, 'b2bDirect' as const, 'gdap' as const),
        (controls, kind) => {
          if (!onlyUnsupportedSatisfies({ operator: 'OR', controls }, kind)) return;
          expect(onlyUnsupportedSatisfies({ operator: 'AND', controls }, kind)).toBe(true);
        },
      ),
    );
  });
});
