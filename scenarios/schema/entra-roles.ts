import { BUILT_IN_ROLES } from '../../models/facts/roles.ts';
import { didYouMean } from './did-you-mean.ts';
import { type Reading, readAs, wrong } from './problem.ts';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ROLE_IDS: ReadonlyMap<string, string> = new Map(
  Object.entries(BUILT_IN_ROLES).map(([templateId, role]) => [role.name.toLowerCase(), templateId]),
);

/** Reads a role by its template id, or by the display name of a role the twin knows. */
export function readRole(text: string): Reading<string> {
  const written = text.trim();
  if (GUID.test(written)) return readAs(written.toLowerCase());
  const templateId = ROLE_IDS.get(written.toLowerCase());
  if (templateId !== undefined) return readAs(templateId);
  return wrong({
    code: 'SCN-ROLE',
    message: `"${written.slice(0, 60)}" is not a role the twin knows by name.`,
    expected: 'a role template id, or a name such as Exchange Administrator',
    hint: didYouMean(
      written,
      Object.values(BUILT_IN_ROLES).map((role) => role.name),
    ),
  });
}
