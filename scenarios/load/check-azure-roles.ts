import { azureRoleNames, isBuiltInAzureRole } from '../schema/azure-roles.ts';
import { didYouMean } from '../schema/did-you-mean.ts';
import type { Complain } from './complaints.ts';
import type { YamlPath } from './parse-yaml.ts';

/** Suggesting compares with every role of Azure, so only the first unknown names get a suggestion. */
const MOST_SUGGESTIONS = 20;

/** Checks names of Azure roles against the built-in ones. */
export interface AzureRoleCheck {
  /** Where PIM or the subscription gives the role: an unknown one is taken for a custom role, and said. */
  readonly custom: (role: string, path: YamlPath) => void;
  /** Where Lighthouse gives the role, which takes built-in roles only (LH-37). */
  readonly builtIn: (role: string, path: YamlPath) => void;
}

export function azureRoleChecker(complain: Complain): AzureRoleCheck {
  let suggestions = 0;
  const hintFor = (role: string): string | undefined => {
    suggestions += 1;
    return suggestions <= MOST_SUGGESTIONS ? didYouMean(role, azureRoleNames()) : undefined;
  };
  return {
    custom(role, path) {
      if (isBuiltInAzureRole(role)) return;
      complain('warning', 'SCN-ROLE', path, {
        message: `"${role}" is no built-in role of Azure that the twin knows; it is taken for a custom role.`,
        hint: hintFor(role),
      });
    },
    builtIn(role, path) {
      if (isBuiltInAzureRole(role)) return;
      complain('error', 'SCN-ROLE', path, {
        message: `"${role}" is no built-in role of Azure that the twin knows, and Lighthouse takes no other (LH-37).`,
        hint: hintFor(role),
      });
    },
  };
}
