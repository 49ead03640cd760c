import { expect, test } from 'vitest';
import { whyForeign } from '../../../scenarios/import/foreign-path.ts';
import { ELIGIBLE_PLACES, listOf, place } from './pim-samples.ts';
import {
  CUSTOMER_ID,
  EXCHANGE,
  GROUP_ID,
  importOf,
  RELATIONSHIP_ID,
  relationship,
  relationshipPage,
} from './samples.ts';

const MANAGING = '99999999-9999-4999-8999-999999999999';
const STRANGE = '88888888-8888-4888-8888-888888888888';
const CUSTOMERS = 'it is of a customer’s tenant, and only PIM of the managing tenant is read';
const NOBODYS = 'the id in its path is neither the managing tenant’s nor that of anything in these files';

const KNOWN = {
  customers: new Set([CUSTOMER_ID]),
  relationships: new Set([RELATIONSHIP_ID]),
  others: new Set([GROUP_ID, EXCHANGE]),
};

test.each<[path: string, managing: string | undefined, why: string | undefined]>([
  ['p.json', MANAGING, undefined],
  [`${CUSTOMER_ID}/p.json`, undefined, CUSTOMERS],
  [`p-${CUSTOMER_ID.toUpperCase()}.json`, undefined, CUSTOMERS],
  [`${CUSTOMER_ID}/eligibility-${GROUP_ID}.json`, undefined, CUSTOMERS],
  [`${CUSTOMER_ID}/${GROUP_ID}/p.json`, MANAGING, CUSTOMERS],
  [`eligibility-${CUSTOMER_ID}-${GROUP_ID}.json`, MANAGING, CUSTOMERS],
  [`${GROUP_ID}/p.json`, MANAGING, undefined],
  [`roles/${EXCHANGE}.json`, MANAGING, undefined],
  [`${MANAGING}/run-${STRANGE}/eligibility-${GROUP_ID}.json`, MANAGING, undefined],
  [`${RELATIONSHIP_ID}/p.json`, STRANGE, undefined],
  [`${STRANGE}/eligibility-${GROUP_ID}.json`, MANAGING, NOBODYS],
  [`Group_${GROUP_ID}_${STRANGE}.json`, MANAGING, undefined],
  // Where nothing says which tenant manages, the strange id may be its.
  [`${STRANGE}/eligibility-${GROUP_ID}.json`, undefined, undefined],
  [`${STRANGE}/p.json`, 'managing', undefined],
])('%s with %s', (path, managingTenantId, why) => {
  expect(whyForeign(path, { ...KNOWN, managingTenantId })).toBe(why);
});

test('places of a customer are left out though their file is named after the group that was asked', () => {
  const files = {
    'r.json': relationshipPage([relationship()]),
    [`${CUSTOMER_ID}/eligibility-${GROUP_ID}.json`]: listOf(ELIGIBLE_PLACES, [place()]),
    [`${STRANGE}/eligibility-${GROUP_ID}.json`]: listOf(ELIGIBLE_PLACES, [place()]),
  };
  const told = { asOf: '2026-01-01', managingTenant: MANAGING.toUpperCase() };
  const { report, reasons } = importOf(files, told);
  expect(report.places).toBe(0);
  expect(reasons).toEqual([
    expect.stringContaining(`1 place: ${CUSTOMERS}`),
    expect.stringContaining(`1 place: ${NOBODYS}`),
  ]);
  expect(importOf(files, { asOf: '2026-01-01' }).report.places).toBe(1);
});
