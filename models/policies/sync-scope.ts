import type { Account } from '../estate.ts';
import { SYNC_SCOPE } from '../facts/index.ts';
import type { SettingsProblem } from './cross-tenant-settings.ts';

/**
 * Why cross-tenant synchronization does not take an account of the source; undefined where it does. It takes members
 * of the source itself, so that what one job has made is not carried on by the next (B2B-56).
 */
export function syncUserProblem({ kind }: Pick<Account, 'kind'>): SettingsProblem | undefined {
  return kind === 'member' ? undefined : { rule: 'external-user', factId: SYNC_SCOPE.id };
}
