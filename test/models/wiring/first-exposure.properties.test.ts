import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import { beginRun, type Plan } from '../../../models/begin-run.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { simulate } from '../../../models/simulate.ts';
import { OF_PERSON } from '../../../models/wiring/exposure-count.ts';
import { firstExposure } from '../../../models/wiring/first-exposure.ts';
import { arbitraryEstate } from '../arbitrary-estate.ts';
import { QUIET } from './tiny-estate.ts';

const plans = arbitraryEstate().map(
  (estate): Plan => ({
    index: indexEstate(estate),
    constants: {},
    behavior: QUIET,
    events: [],
    assumptions: resolveAssumptions(),
    startEpochSeconds: 0,
    horizonSeconds: 5 * DAY_SECONDS,
  }),
);

test('what stands open at second 0 is the same in every replication', () => {
  let standing = 0;
  fc.assert(
    fc.property(plans, fc.nat(1000), (plan, replication) => {
      // Plans of their own, so that neither is answered with what the other has counted.
      const [one, other] = [{ ...plan }, { ...plan }];
      const first = firstExposure(one, beginRun(one, 1, 0));
      standing += first.count.standingOf(OF_PERSON);
      expect(firstExposure(other, beginRun(other, 1, replication))).toEqual(first);
    }),
  );
  expect(standing).toBeGreaterThan(0);
});

test('a run is the same, whichever runs of the plan came before', () => {
  fc.assert(
    fc.property(plans, fc.nat(1000), (plan, replication) => {
      simulate(plan, 1, replication + 1);
      expect(simulate(plan, 1, replication)).toEqual(simulate({ ...plan }, 1, replication));
    }),
    { numRuns: 50 },
  );
});
