import type { Tenant } from '../../models/estate.ts';
import type { EstateIndex } from '../../models/estate-index.ts';
import { didYouMean, oneOf } from '../schema/did-you-mean.ts';
import { type Reading, readAs, wrong } from '../schema/problem.ts';
import { same } from './find-account.ts';

/** The tenant of that id, or of that name where only one has it. */
export function findTenant(index: EstateIndex, asked: string): Reading<Tenant> {
  const { tenants } = index.estate;
  const byId = index.tenants.get(asked);
  if (byId !== undefined) return readAs(byId);
  const named = tenants.filter(({ name }) => same(name, asked));
  if (named.length === 1) return readAs(named[0]!);
  const ids = (named.length === 0 ? tenants : named).map(({ id }) => id);
  return named.length > 1
    ? wrong({
        code: 'EXP-TENANT',
        message: `${named.length} tenants are called "${asked}".`,
        expected: oneOf(ids),
      })
    : wrong({
        code: 'EXP-TENANT',
        message: `There is no tenant "${asked}".`,
        expected: 'id or name of a tenant',
        hint:
          didYouMean(asked, new Set(tenants.flatMap(({ id, name }) => [id, name]))) ??
          `It is ${oneOf(ids, 8)}.`,
      });
}
