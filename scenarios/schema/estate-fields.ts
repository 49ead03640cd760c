import { z } from 'zod';
import { readAzureRole } from './azure-roles.ts';
import { readRole } from './entra-roles.ts';
import { reading } from './problem.ts';

/*
 * What the lists of an estate file have in common: ids, names, lists, roles, approvers.
 */

/** Entries of one list. */
export const MOST_ENTRIES = 1_000_000;
export const LONGEST_ID = 200;
export const LONGEST_ESTATE_NAME = 1_000;
const MOST_ROLES = 500;
const MOST_APPROVERS = 10_000;

const TEXT = 'text; put it in quotes if it looks like a number, a date or a yes or no';

export function id(description: string) {
  return z
    .string({ error: () => TEXT })
    .min(1)
    .max(LONGEST_ID)
    .describe(description);
}

export function label(description: string) {
  return z
    .string({ error: () => TEXT })
    .max(LONGEST_ESTATE_NAME)
    .optional()
    .describe(description);
}

export function list<E extends z.ZodType>(entry: E, description: string) {
  return z.array(entry).max(MOST_ENTRIES).optional().describe(description);
}

export function flag(description: string) {
  return z.boolean().optional().describe(description);
}

const Role = z
  .string({ error: () => 'a role template id, or the name of a role' })
  .transform(reading(readRole));

/** One role of Microsoft Entra. */
export function role(description: string) {
  return Role.describe(`${description} A role template id, or a name such as Exchange Administrator.`);
}

export const Roles = z
  .array(Role)
  .max(MOST_ROLES)
  .describe('Role template ids, or names such as Exchange Administrator.');

/** One role of Azure. Whether the twin knows it is for the checks: PIM manages custom roles, Lighthouse refuses them. */
export function azureRole(description: string) {
  return z
    .string({ error: () => 'the name of an Azure role, or its id' })
    .min(1)
    .max(LONGEST_ID)
    .transform(readAzureRole)
    .describe(`${description} A name such as Contributor, or the id of the role.`);
}

/** One of the three that can hold something. */
export const principalFields = {
  account: id('The account that holds it.').optional(),
  group: id('Or the group that holds it.').optional(),
  servicePrincipal: id('Or the service principal that holds it.').optional(),
};

/** A principal as written: of the three keys one is there, once the file is checked. */
export interface PrincipalEntry {
  readonly account?: string | undefined;
  readonly group?: string | undefined;
  readonly servicePrincipal?: string | undefined;
}

export const Approvers = z.union([z.literal('none'), z.array(id('An account.')).max(MOST_APPROVERS)], {
  error: () => '"none", or a list of accounts',
});
