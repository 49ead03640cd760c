import { Document } from 'yaml';
import { type EpochSeconds, formatInstant } from '../../engine/calendar.ts';
import type { Estate } from '../../models/estate.ts';
import { ESTATE_FORMAT } from '../schema/estate-schema.ts';
import { visibleText } from './visible-text.ts';
import { agreementEntry, signInPolicyEntry } from './write-cross-tenant.ts';
import { type Entry, filled, other, pruned, writeContext } from './write-entry.ts';
import { gdapLists } from './write-gdap.ts';
import { delegationEntry } from './write-lighthouse.ts';
import { peopleLists } from './write-people.ts';
import { automationEntry, reviewEntry } from './write-reviews.ts';
import { roleLists } from './write-roles.ts';

export interface WriteOptions {
  /** When the estate is like this: its second 0. */
  readonly asOf: EpochSeconds;
  readonly name?: string;
  /** Lines for the reader at the top of the file. */
  readonly comment?: readonly string[];
  /** What Graph called a status the twin has no word for, by id of relationship or assignment. */
  readonly graphStatuses?: ReadonlyMap<string, string>;
}

/**
 * The estate as the text of an estate file. Reading it again gives the same estate, except for unserved
 * needs, which designs work out and files do not hold. Defaults are left out.
 */
export function writeEstate(estate: Estate, options: WriteOptions): string {
  const file = fileOf(estate, options);
  const document = new Document(file, { aliasDuplicateObjects: false });
  // Names get into comments, and a line break in one would end the comment.
  document.commentBefore = (options.comment ?? []).map((line) => ` ${visibleText(line)}`).join('\n');
  return document.toString({ lineWidth: 0 });
}

function fileOf(estate: Estate, { asOf, name, graphStatuses = new Map() }: WriteOptions): Entry {
  const managing = estate.tenants.find((tenant) => tenant.role === 'managing')?.id;
  const context = writeContext(managing, asOf);
  return pruned({
    entwin: ESTATE_FORMAT,
    name,
    asOf: formatInstant(asOf),
    ...peopleLists(estate, context),
    ...roleLists(estate, context),
    ...gdapLists(estate, graphStatuses, context),
    azureSubscriptions: filled(
      estate.azureSubscriptions.map(({ id, tenantId, agreement, ownerGroupId, protection }) =>
        pruned({ id, tenant: tenantId, agreement, ownerGroup: ownerGroupId ?? undefined, protection }),
      ),
    ),
    lighthouseDelegations: filled(
      (estate.lighthouseDelegations ?? []).map((delegation) => delegationEntry(delegation, context)),
    ),
    crossTenantAccess: filled(
      (estate.crossTenantAccess ?? []).map((agreement) => agreementEntry(agreement, context)),
    ),
    signInPolicies: filled((estate.signInPolicies ?? []).map(signInPolicyEntry)),
    // An empty list says that there are none.
    licenses: estate.licensesUnknown
      ? undefined
      : estate.licenses.map(({ id, tenantId, product, seats, channel, governance }) =>
          pruned({
            id,
            tenant: other(tenantId, managing),
            product: other(product, 'entra-id-p2'),
            seats,
            channel,
            governance,
          }),
        ),
    reviews: filled((estate.reviews ?? []).map((review) => reviewEntry(review, context))),
    automations: filled((estate.automations ?? []).map((each) => automationEntry(each, context))),
    needs: filled(
      estate.needs.map(({ id, customerId, workload, role, tiers }) => ({
        id,
        customer: customerId,
        workload,
        role,
        tiers,
      })),
    ),
  });
}
