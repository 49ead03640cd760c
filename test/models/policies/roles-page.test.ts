import { expect, test } from 'vitest';
import { GLOBAL_ADMINISTRATOR, GLOBAL_READER, SECURITY_READER } from '../../../models/facts/index.ts';
import { rolesPageFindings } from '../../../models/policies/roles-page.ts';
import { said } from './said.ts';

const CLOSED = ['refuse reader-meets-pim GDAP-117 GDAP-118'];

test.each<[string[], boolean, string[]]>([
  [[GLOBAL_READER], true, CLOSED],
  [[SECURITY_READER, GLOBAL_READER], true, CLOSED],
  [[GLOBAL_READER], false, []],
  [[GLOBAL_READER, GLOBAL_ADMINISTRATOR], true, []],
  [[GLOBAL_ADMINISTRATOR], true, []],
  [[], true, []],
])('the page of roles, for %j, where the customer has PIM (%s): %j', (roles, customerHasPim, findings) => {
  expect(said(rolesPageFindings({ roles, customerHasPim }))).toEqual(findings);
});
