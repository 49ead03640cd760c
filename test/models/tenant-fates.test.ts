import { expect, it } from 'vitest';
import { fateAt, NO_FATES, packFates, type TenantFate, unpackFates } from '../../models/tenant-fates.ts';

const FATES: readonly TenantFate[] = [
  { fellAfterSeconds: 0, how: 'standing' },
  { fellAfterSeconds: 63_072_000, how: 'active' },
  { fellAfterSeconds: 90, how: 'eligible' },
  { fellAfterSeconds: 61, how: 'gated' },
  { fellAfterSeconds: -1, how: 'gated' },
  { fellAfterSeconds: -1, how: 'lost' },
];

it('fates come out of the pack as they went in, across threads too', () => {
  expect(unpackFates(structuredClone(packFates(FATES)))).toEqual(FATES);
  expect(fateAt(packFates(FATES), 4)).toEqual(FATES[4]);
  expect(unpackFates(NO_FATES)).toEqual([]);
});

it('a customer takes five bytes of them', () => {
  const { fellAfterSeconds, how } = packFates(Array.from({ length: 4_000 }, () => FATES[0]!));
  expect(fellAfterSeconds.byteLength + how.byteLength).toBe(20_000);
});
