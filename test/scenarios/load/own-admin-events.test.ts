import { expect, test } from 'vitest';
import { complaintsAbout, load, OFFICE } from './helpers.ts';

const stolen = (designs: string, who = 'own-admin') =>
  `${OFFICE.replace('[dap, gdap-pim]', designs)}events: [{ at: P1D, compromise: { who: ${who} } }]\n`;

test.each(['[own-pim]', '[gdap-pim, own-pim]', '["gdap-pim[exchange] + own-pim"]'])(
  'administrators of the customers’ own can be compromised where they do the work: %s',
  async (designs) => {
    expect(await complaintsAbout(stolen(designs))).toBe('');
    const { value } = await load(stolen(designs));
    expect(value!.events).toMatchObject([{ kind: 'compromise', who: 'own-admin' }]);
  },
);

test('where no design has them, nobody of them can be compromised', async () => {
  expect(await complaintsAbout(stolen('[dap, gdap-pim]'))).toMatch(
    /9:40: error SCN-WHO No design has administrators of the customers’ own/,
  );
});

test('nobody gets their job: the tier is no tier of ours', async () => {
  const text = `${OFFICE.replace('[dap, gdap-pim]', '[own-pim]')}events: [{ at: P1D, move: { who: tier1-01, tier: own-admin } }]\n`;
  expect(await complaintsAbout(text)).toMatch(/error/);
});
