import { HOUR_SECONDS } from '../../engine/time.ts';
import type { Fact } from './fact.ts';
import { AZURE_RBAC_LAG } from './pim.ts';

/**
 * The slow half of PIM-71, which names no number of hours.
 * It shares that id, so it stands outside the registry, where an id is one fact.
 */
export const AZURE_DATA_PLANE_LAG: Fact<{ readonly lowSeconds: number; readonly highSeconds: number }> = {
  id: AZURE_RBAC_LAG.id,
  statement:
    'A change at a management group takes several hours to reach the data plane; the twin reads 2 to 8.',
  value: { lowSeconds: 2 * HOUR_SECONDS, highSeconds: 8 * HOUR_SECONDS },
  unit: AZURE_RBAC_LAG.unit,
  source: AZURE_RBAC_LAG.source,
  date: AZURE_RBAC_LAG.date,
  confidence: AZURE_RBAC_LAG.confidence,
};
