import type { GdapRelationship } from '../estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import { type CreationProblem, relationshipCreationProblems } from '../policies/gdap-creation.ts';
import { namedRelationships } from './relationships.ts';

/**
 * Drafts, named for people, that Microsoft would refuse to create for one of the reasons. Who asks is not in an
 * estate, so the caller is taken to be one who may.
 */
export function draftsWith(
  index: EstateIndex,
  rules: readonly CreationProblem['rule'][],
): readonly GdapRelationship[] {
  const { relationships } = index.estate;
  const refused = relationships.filter((draft) => {
    if (draft.status !== 'created') return false;
    const namesTaken = new Set(relationships.filter(({ id }) => id !== draft.id).map(({ name }) => name));
    const problems = relationshipCreationProblems(
      { ...draft, callerIsAdminAgent: true, callerHasDoneMfa: true },
      namesTaken,
    );
    return problems.some(({ rule }) => rules.includes(rule));
  });
  return namedRelationships(index, refused);
}
