import { isNeed, NEED_KEYS, type NeedKey } from '../../models/needs.ts';
import { didYouMean, oneOf } from '../schema/did-you-mean.ts';
import { type Reading, readAs, wrong } from '../schema/problem.ts';
import type { WorkloadAnswer } from './answers.ts';

const M365: readonly NeedKey[] = [
  'exchange-admin',
  'sharepoint-admin',
  'compliance-admin',
  'intune-admin',
  'teams-admin',
];

/**
 * The needs behind the word for a workload: what a provider of services usually does there. Whoever does something
 * else names the need itself.
 */
const NEEDS_OF_WORD: Readonly<Record<string, readonly NeedKey[]>> = {
  entra: ['helpdesk-admin', 'user-admin'],
  m365: M365,
  exchange: ['exchange-admin'],
  sharepoint: ['sharepoint-admin'],
  purview: ['compliance-admin'],
  intune: ['intune-admin'],
  teams: ['teams-admin'],
  azure: ['azure-contributor'],
  'azure-data': ['azure-storage-data'],
  'azure-management-group': ['azure-management-group'],
};

export const WORKLOAD_ANSWERS = Object.keys(NEEDS_OF_WORD);

/** Reads `exchange,azure,entra`, or needs of the catalog such as `security-reader`. */
export function readWorkloads(text: string): Reading<readonly WorkloadAnswer[]> {
  const answers: WorkloadAnswer[] = [];
  for (const word of text.split(',').map((piece) => piece.trim())) {
    const needs = Object.hasOwn(NEEDS_OF_WORD, word) ? NEEDS_OF_WORD[word]! : isNeed(word) ? [word] : null;
    if (needs === null) {
      return wrong({
        code: 'QUO-WORKLOAD',
        message: word === '' ? 'A workload is missing.' : `"${word.slice(0, 60)}" is not a workload.`,
        expected: `${oneOf(WORKLOAD_ANSWERS)}, several with commas; or needs such as security-reader`,
        hint: didYouMean(word, [...WORKLOAD_ANSWERS, ...NEED_KEYS]),
      });
    }
    if (!answers.some((known) => known.word === word)) answers.push({ word, needs });
  }
  return readAs(answers);
}

/** All needs of some workloads, each once, in the order told. */
export function needsOf(workloads: readonly WorkloadAnswer[]): readonly NeedKey[] {
  return [...new Set(workloads.flatMap(({ needs }) => needs))];
}
