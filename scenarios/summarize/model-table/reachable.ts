import type { EstateIndex } from '../../../models/estate-index.ts';
import { roleName } from '../../../models/facts/roles.ts';
import type { ModelAnswer, ModelQuestion } from './model-row.ts';
import { waysOf } from './ways.ts';

/** Whether the design serves what is asked of it in the directory and in Microsoft 365. */
export const microsoft365: ModelQuestion = {
  id: 'microsoft-365',
  about: 'model',
  question: 'Entra and Microsoft 365 roles?',
  answer: ({ index }) => served(index, (workload) => !workload.startsWith('azure')),
};

/** Whether the design serves what is asked of it on Azure. */
export const azure: ModelQuestion = {
  id: 'azure',
  about: 'model',
  question: 'Azure resources?',
  answer: ({ index }) =>
    served(index, (workload) => workload.startsWith('azure'), waysOf(index).gdap ? ['GDAP-100'] : []),
  article: {
    text: 'Through GDAP, Azure comes from owning the subscriptions the partner sold, and from no others.',
    factIds: ['GDAP-100', 'GDAP-25'],
    isAbout: ({ gdap }) => gdap,
  },
};

/** `yes`, `no`, or in part: the roles that are asked for and cannot be served, with the facts that forbid them. */
function served(
  { estate }: EstateIndex,
  isMeant: (workload: string) => boolean,
  factsOfYes: readonly string[] = [],
): ModelAnswer {
  const asked = estate.needs.filter(({ workload }) => isMeant(workload));
  if (asked.length === 0) return { text: 'not asked for', factIds: [] };
  const facts = new Map(estate.unserved.map(({ needId, factId }) => [needId, factId]));
  const missing = rolesOf(asked.filter(({ id }) => facts.has(id)));
  if (missing.length === 0) return { text: 'yes', factIds: [...factsOfYes] };
  const factIds = [...new Set(asked.flatMap(({ id }) => facts.get(id) ?? []))].sort();
  return asked.every(({ id }) => facts.has(id))
    ? { text: 'no', factIds }
    : { text: `yes, but not ${missing.map(roleName).join(', ')}`, factIds: [...factsOfYes, ...factIds] };
}

function rolesOf(needs: readonly { readonly role: string }[]): readonly string[] {
  return [...new Set(needs.map(({ role }) => role))].sort();
}
