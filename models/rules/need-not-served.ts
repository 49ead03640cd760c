import { roleName } from '../facts/index.ts';
import { defineRule, type Found, oneFinding, type Subject, several } from './rule.ts';

export const needNotServed = defineRule({
  id: 'TWIN.NEED.001',
  name: 'need-not-served',
  title: 'The design cannot serve a need',
  severity: 'note',
  fix: 'Add a part that can serve the need, or compare the design only with others that leave it out.',
  factIds: ['GDAP-100', 'LH-46', 'PIM-41'],
  find(index) {
    const names = new Map(
      index.estate.needs.map(({ id, role, workload }) => [id, `${roleName(role)} on ${workload}`]),
    );
    const limits = new Map<string, Limit>();
    for (const { needId, factId, why } of index.estate.unserved) {
      const name = names.get(needId) ?? needId;
      const key = `${name} ${factId}`;
      const limit = limits.get(key) ?? { factId, why, needs: [] };
      limit.needs.push({ id: needId, name });
      limits.set(key, limit);
    }
    return [...limits.values()].flatMap(findingOfLimit);
  },
});

/** One role that one fact forbids, at however many customers. */
interface Limit {
  readonly factId: string;
  readonly why: string;
  readonly needs: Subject[];
}

function findingOfLimit({ factId, why, needs }: Limit): readonly Found[] {
  return oneFinding(
    needs,
    (count, [need]) =>
      `${several(count, 'customer')} ${count === 1 ? 'needs' : 'need'} ${need!.name}, and nobody gets it in this design: ${why} (${factId}).`,
  );
}
