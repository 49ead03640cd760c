import { expect, test } from 'vitest';
import {
  EXCHANGE_ADMINISTRATOR,
  GLOBAL_ADMINISTRATOR,
  GLOBAL_READER,
  PIM_GROUP_MANAGERS,
} from '../../../models/facts/index.ts';
import { mayChangeMembers } from '../../../models/policies/group-managers.ts';

test('the few may change members of any group, the many only where no role can be assigned', () => {
  const { always, unlessRoleAssignable } = PIM_GROUP_MANAGERS.value;
  for (const role of always) {
    expect(mayChangeMembers({ roleAssignable: true }, [role])).toBe(true);
    expect(mayChangeMembers({ roleAssignable: false }, [role])).toBe(true);
  }
  for (const role of unlessRoleAssignable) {
    expect(mayChangeMembers({ roleAssignable: true }, [role])).toBe(false);
    expect(mayChangeMembers({ roleAssignable: false }, [role])).toBe(true);
  }
});

test('one such role among others is enough, and a reader never is', () => {
  const group = { roleAssignable: true };
  expect(mayChangeMembers(group, [GLOBAL_READER, GLOBAL_ADMINISTRATOR])).toBe(true);
  expect(mayChangeMembers(group, [GLOBAL_READER])).toBe(false);
  expect(mayChangeMembers({ roleAssignable: false }, [GLOBAL_READER])).toBe(false);
  expect(mayChangeMembers(group, [])).toBe(false);
  expect(mayChangeMembers(group, [EXCHANGE_ADMINISTRATOR])).toBe(false);
});
