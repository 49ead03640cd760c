import type { DesignChoice } from '../scenario.ts';

const WORDS: Readonly<Record<DesignChoice['kinds'][number], string>> = {
  dap: 'legacy DAP: everybody is Global Administrator everywhere',
  'gdap-standing': 'GDAP, people stand in the groups',
  'gdap-pim': 'GDAP, people activate the groups in PIM',
  'lighthouse-standing': 'Azure Lighthouse, people stand in the roles',
  'lighthouse-eligible': 'Azure Lighthouse, people activate the roles',
  'b2b-pim': 'guests in the customers’ tenants, who activate groups there',
  'sync-pim': 'accounts synchronized to the customers’ tenants, whose people activate groups there',
  'own-pim': 'the customers’ own administrators, who activate roles in their tenant',
  'as-is': 'the estate as it is',
};

/** An estate that a design brings along, to lay beside the scenario's. */
const OWN_ESTATE = 'the estate given with this design';

/** What a design is made of, and where it departs from the sketch, in words. */
export function designLabel(choice: DesignChoice): string {
  const { approvalTiers, groupsPer, maxActivationSeconds, mfa } = choice.pim;
  const { mfaTrust: trust, userType, demandsMfa } = choice.crossTenant ?? {};
  const departures = [
    approvalTiers &&
      (approvalTiers.length === 0 ? 'no approval' : `approval for ${approvalTiers.join(', ')}`),
    groupsPer && `one group per ${groupsPer}`,
    maxActivationSeconds && `activation up to ${maxActivationSeconds / 3600} h`,
    trust === undefined ? undefined : trust ? 'MFA at home trusted' : 'MFA at home not trusted',
    userType && `synchronized as ${userType}s`,
    demandsMfa === undefined ? undefined : demandsMfa ? 'MFA asked of visitors' : 'no MFA asked of visitors',
    mfa === undefined ? undefined : mfa ? 'MFA on activation' : 'no MFA on activation',
  ].filter(Boolean);
  const kinds = choice.kinds.map((kind) => wordsOf(choice, kind)).join(' + ');
  return departures.length === 0 ? kinds : `${kinds}; ${departures.join(', ')}`;
}

function wordsOf({ only, estate }: DesignChoice, kind: DesignChoice['kinds'][number]): string {
  if (kind === 'as-is' && estate !== undefined) return OWN_ESTATE;
  const workloads = kind === 'as-is' ? undefined : only?.[kind];
  return workloads === undefined ? WORDS[kind] : `${WORDS[kind]} (for ${workloads.join(', ')} only)`;
}
