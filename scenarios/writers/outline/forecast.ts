import type { Forecast, Result } from '../../result.ts';
import { limited, phrase, type Section, type Tone } from './blocks.ts';

const KINDS: Readonly<Record<Forecast['kind'], { readonly words: string; readonly tone?: Tone }>> = {
  'loses-access': { words: 'LOSES ACCESS', tone: 'bad' },
  'extends-itself': { words: 'extends itself', tone: 'good' },
  'cannot-extend': { words: 'CANNOT EXTEND', tone: 'warning' },
  'already-ended': { words: 'already ended', tone: 'quiet' },
  'gives-nothing': { words: 'gives nothing', tone: 'warning' },
};

/** Which customer loses what on which day, what extends itself, what cannot, and why. */
export function forecastSection(result: Result, full: boolean): Section | null {
  const entries = result.designs.flatMap(({ id, forecast }) => forecast.map((entry) => ({ id, entry })));
  if (entries.length === 0) return null;
  const several = new Set(entries.map(({ id }) => id)).size > 1;
  const { shown, more } = limited(entries, 20, full, 'event');
  const rows = shown.map(({ id, entry }) => {
    const { date, tenantName, relationshipName, kind, what, why, roles, factIds } = entry;
    const { words, tone } = KINDS[kind];
    const unsaid = roles.filter((role) => !what.includes(role));
    const detail = full
      ? [
          why,
          unsaid.length > 0 && `Roles: ${unsaid.join(', ')}.`,
          factIds.length > 0 && `[${factIds.join(', ')}]`,
        ]
          .filter(Boolean)
          .join(' ')
      : why;
    return [
      phrase(date),
      phrase(several ? `${tenantName} (${id})` : tenantName),
      phrase(relationshipName),
      phrase(words, tone),
      phrase(`${what}. ${detail}`.replaceAll('..', '.')),
    ];
  });
  const columns = [
    { title: 'Date' },
    { title: 'Customer' },
    { title: 'Relationship' },
    { title: 'What' },
    { title: 'Why' },
  ];
  return { title: 'Forecast', blocks: [{ kind: 'table', columns, rows }, ...more] };
}
