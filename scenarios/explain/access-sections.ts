import { count } from '../writers/numbers.ts';
import type { AccessExplanation, ExplainedLink, ExplainedPath } from './explanation.ts';
import { because, type OutlineItem, type OutlineSection, section } from './sections.ts';
import { GLYPHS, LINK_WORDS, MODEL_WORDS, STATE_WORDS } from './words.ts';

/** Paths the short form shows. */
const PATHS_SHOWN = 6;

/** Paths link by link, then what the design does not serve, what could give the role, and what there is besides. */
export function accessSections(explanation: AccessExplanation, full: boolean): readonly OutlineSection[] {
  const { paths, others, unserved, carriers, question } = explanation;
  const shown = full ? paths : paths.slice(0, PATHS_SHOWN);
  const hidden = paths.length - shown.length;
  return [
    ...shown.map((path, rank) => pathSection(path, rank, paths.length, question.session !== 'own')),
    ...(hidden === 0 ? [] : [{ title: `${count(hidden, 'more path')} with --full`, items: [] }]),
    ...section(
      'The design does not serve it',
      unserved.map(({ need, why, factId }) => ({ text: `${need}${because(why, factId)}`, tone: 'warning' })),
    ),
    ...section(
      'What could give it, and why it does not',
      carriers.map(({ model, holder, why, factId }) => ({
        text: `${modelWords(model)}${holder === undefined ? '' : `, ${holder}`}${because(why, factId)}`,
      })),
    ),
    ...section(
      paths.length === 0 ? 'Nearest: what the account has there' : 'What else the account has there',
      others.map(({ model, roles, state, why, factId }) => ({
        text: `${GLYPHS[state]} ${modelWords(model)}: ${rolesText(roles)} (${STATE_WORDS[state]})${because(why, factId)}`,
      })),
    ),
  ];
}

function modelWords(model: string): string {
  return MODEL_WORDS[model as keyof typeof MODEL_WORDS] ?? model;
}

function rolesText(roles: readonly string[]): string {
  return roles.length === 0 ? 'no role that is known' : roles.join(', ');
}

function pathSection(path: ExplainedPath, rank: number, total: number, thief: boolean): OutlineSection {
  const { model, roles, otherRoles, state, links } = path;
  const more = otherRoles === 0 ? '' : ` and ${count(otherRoles, 'other role')}`;
  const number = total === 1 ? 'Path' : `Path ${rank + 1} of ${total}`;
  return {
    title: `${number}: ${modelWords(model)}, ${rolesText(roles)}${more} (${STATE_WORDS[state]})`,
    items: links.map((link) => linkItem(link, thief)),
  };
}

const TONES = { eligible: 'warning', gated: 'warning', unknown: 'warning', lost: 'bad' } as const;

function linkItem(
  { kind, name, state, why, factId, mend, asks, approvers }: ExplainedLink,
  thief: boolean,
): OutlineItem {
  const words = LINK_WORDS[kind as keyof typeof LINK_WORDS] ?? kind;
  const tone = TONES[state as keyof typeof TONES];
  const toMend = state === 'lost' && !thief ? 'To mend' : 'It takes';
  const below = [
    ...(mend === undefined ? [] : [`${toMend}: ${mend}`]),
    ...(asks === undefined || asks.length === 0 ? [] : [`PIM asks for: ${asks.join(', ')}.`]),
    ...(approvers === undefined
      ? []
      : [approvers.length === 0 ? 'Nobody may approve.' : `May approve: ${approvers.join(', ')}.`]),
  ];
  return {
    text: `${GLYPHS[state]} ${words} ${name} (${STATE_WORDS[state]})${because(why, factId)}`,
    ...(tone === undefined ? {} : { tone }),
    below: below.map((text) => ({ text })),
  };
}
