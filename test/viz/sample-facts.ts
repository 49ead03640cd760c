import type { CitedFact } from '../../scenarios/result.ts';
import { HOSTILE_NAMES } from './sample-tenants.ts';

/** What the sample cites, but for GDAP-31 and PIM-93, which are missing as if an older version had written it. */
const CITED = [
  'GDAP-01',
  'GDAP-04',
  'GDAP-09',
  'GDAP-26',
  'GDAP-28',
  'GDAP-77',
  'PIM-12',
  'PIM-31',
  'PIM-44',
  'PIM-90',
  'PIM-91',
  'PIM-95',
  'PIM-113',
  'PIM-118',
] as const;

const CONFIDENCES = ['C', 'X', 'T', 'I', 'U'] as const;

/** Facts of every confidence; one statement tries to break the page. */
export function sampleFacts(): CitedFact[] {
  return CITED.map((id, index) => ({
    id,
    statement: id === 'PIM-44' ? HOSTILE_NAMES.script : `What the twin takes from Microsoft as ${id}.`,
    source: 'learn entra/id-governance/privileged-identity-management',
    date: '2026-09-22',
    confidence: CONFIDENCES[index % CONFIDENCES.length]!,
  }));
}
