import { roleName } from '../../../models/facts/roles.ts';
import type { ModelQuestion } from './model-row.ts';

/** What is asked for and cannot be had, with the facts that forbid it. */
export const unservedNeeds: ModelQuestion = {
  id: 'unserved',
  about: 'model',
  question: 'What is asked for and not served?',
  answer({ index }) {
    const { needs, unserved } = index.estate;
    const without = new Set(unserved.map(({ needId }) => needId));
    const roles = [
      ...new Set(needs.filter(({ id }) => without.has(id)).map(({ role }) => roleName(role))),
    ].sort();
    return {
      text: roles.length === 0 ? 'nothing' : roles.join(', '),
      factIds: [...new Set(unserved.map(({ factId }) => factId))].sort(),
    };
  },
};
