import { z } from 'zod';
import { MINUTE_SECONDS } from '../../engine/time.ts';
import { PIM_ROLE_ACTIONS } from '../../models/facts/pim-api.ts';
import { duration } from './durations.ts';
import { id, label } from './estate-fields.ts';

/*
 * Programs that call PIM.
 */

export const PROVIDERS = ['entra-roles', 'groups', 'azure'] as const;

const TASKS = [
  'read',
  ...PIM_ROLE_ACTIONS.value,
  'approveActivation',
  'approveExtension',
  'approveRenewal',
] as const;

const Iteration = z.union([z.literal(1), z.literal(2), z.literal(3)], { error: () => '1, 2 or 3' });

export const Automation = z.strictObject({
  id: id('Id of the program.'),
  name: label('Name to show. Default: the id.'),
  tenant: id('Whose PIM it calls. Default: the managing tenant.').optional(),
  pimApi: Iteration.optional().describe(
    'The iteration of the API it was written for (PIM-112 to PIM-116). Default: 3.',
  ),
  provider: z.enum(PROVIDERS).optional().describe('What it works on. Default: entra-roles.'),
  does: z
    .enum(TASKS)
    .optional()
    .describe('What it asks of PIM (PIM-03). Default: read, which changes nothing.'),
  every: duration('How often it runs. Default: every day.', {
    least: MINUTE_SECONDS,
    limits: 'at least a minute',
  }).optional(),
  servicePrincipal: id('The service principal it runs as.').optional(),
  account: id('Or the account in whose session it runs (PIM-32).').optional(),
});
