import { LIGHTHOUSE_API_VERSIONS } from '../facts/index.ts';
import type { DefinitionProperties } from './lighthouse-definition.ts';
import type { DelegationFinding } from './lighthouse-finding.ts';

const { known, eligibleFrom } = LIGHTHOUSE_API_VERSIONS.value;

/** Judges the api-version a definition is deployed with; eligible entries need a recent one (LH-03). */
export function apiVersionFindings(
  apiVersion: string,
  properties: Pick<DefinitionProperties, 'eligibleAuthorizations'>,
): readonly DelegationFinding[] {
  const date = /^(\d{4}-\d{2}-\d{2})(?:-preview)?$/.exec(apiVersion)?.[1];
  if (date === undefined) {
    return [
      { level: 'refuse', fact: 'LH-03', message: `${apiVersion} is no api-version.`, path: 'apiVersion' },
    ];
  }
  if (date < eligibleFrom && properties.eligibleAuthorizations?.length) {
    const message = `Eligible authorizations need an api-version of ${eligibleFrom} or later, not ${apiVersion}.`;
    return [{ level: 'refuse', fact: 'LH-03', message, path: 'apiVersion' }];
  }
  if (known.some((version) => version === apiVersion)) return [];
  const message = `${apiVersion} is none of the api-versions the twin knows.`;
  return [{ level: 'warn', fact: 'LH-03', message, path: 'apiVersion' }];
}
