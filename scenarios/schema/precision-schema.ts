import { z } from 'zod';
import { METRICS } from '../../models/metrics.ts';
import { LONGEST_FORMULA, MOST_FORMULAS, MOST_REPLICATIONS } from './limits.ts';

const METRIC_IDS = METRICS.map((metric) => metric.id);

/** When to stop replicating, as written. */
export const PrecisionFile = z
  .strictObject({
    metric: z
      .enum(METRIC_IDS)
      .optional()
      .describe(
        'Metric whose interval decides. Default: blast.tenants if somebody is compromised, else gdap.lapses.',
      ),
    halfWidth: z
      .number()
      .gt(0)
      .optional()
      .describe(
        'How far its 95 % interval may reach from the mean, on either side, in the metric’s unit. Default: 1.',
      ),
    min: z.int().min(2).max(MOST_REPLICATIONS).optional().describe('Fewest replications. Default: 20.'),
    max: z.int().min(2).max(MOST_REPLICATIONS).optional().describe('Most replications. Default: 200.'),
  })
  .describe('How sure the result must be.');

export type PrecisionFile = z.infer<typeof PrecisionFile>;

/** Formulas that must hold, as written; their own parser checks them. */
export const ExpectFile = z
  .array(z.string({ error: () => 'a formula such as blast.tenants.mean(gdap-pim) < 5' }).max(LONGEST_FORMULA))
  .max(MOST_FORMULAS)
  .meta({ examples: [['blast.tenants.mean(gdap-pim) < blast.tenants.mean(dap) / 4']] })
  .describe('Formulas that must hold after the run; one that fails sets the exit code to 1.');
