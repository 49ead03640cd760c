import { formatDuration } from '../../engine/calendar.ts';
import { confidenceText } from '../writers/confidence.ts';
import type { Phrase } from '../writers/outline/blocks.ts';
import { sourceText } from '../writers/source-text.ts';
import { accessSections } from './access-sections.ts';
import type { AccessExplanation, Explanation } from './explanation.ts';
import { licenseSections } from './license-sections.ts';
import { because, type OutlineSection, section } from './sections.ts';

/** What the text and Markdown writers say, in this order; nothing in it is escaped yet. */
export interface ExplanationOutline {
  readonly title: string;
  readonly subtitle: string;
  readonly verdict: Phrase;
  readonly notes: readonly string[];
  readonly sections: readonly OutlineSection[];
}

/** Puts an explanation into the order in which people read: the verdict first, its facts last. */
export function outlineOf(explanation: Explanation, full: boolean): ExplanationOutline {
  const { design, scenario, notes } = explanation;
  const of = `design ${design}, seed ${scenario.seed}`;
  const closing = factsSection(explanation);
  if (explanation.kind === 'license') {
    const { question, verdict } = explanation;
    return {
      title: `Does ${nameOf(question.who)} need a P2 seat?`,
      subtitle: `${scenario.name}; ${of}`,
      verdict: { text: verdict.words, tone: verdict.needsSeat ? 'warning' : 'good' },
      notes,
      sections: [...licenseSections(explanation, full), ...closing],
    };
  }
  const { question } = explanation;
  return {
    title: `${nameOf(question.who)} in ${question.tenantName}: ${question.can}`,
    subtitle: `${question.at}, ${sinceStart(question.atSeconds)}; ${of}, replication ${question.replication}`,
    verdict: verdictPhrase(explanation),
    notes,
    sections: [...accessSections(explanation, full), ...closing],
  };
}

function nameOf({ name, accountId }: Explanation['question']['who']): string {
  return name === accountId ? name : `${name} (${accountId})`;
}

function sinceStart(seconds: number): string {
  return seconds === 0 ? 'at the start' : `${formatDuration(seconds) ?? `${seconds} s`} after the start`;
}

function verdictPhrase({ verdict }: AccessExplanation): Phrase {
  const tones = { now: 'good', token: 'good', 'after-activation': 'good', no: 'bad' } as const;
  const tone = tones[verdict.answer as keyof typeof tones] ?? 'warning';
  return { text: `${verdict.words}${because(undefined, verdict.factId)}`, tone };
}

function factsSection({ facts }: Explanation): readonly OutlineSection[] {
  return section(
    'Facts',
    facts.map((fact) => ({
      text: `${fact.id}: ${fact.statement}`,
      below: [{ text: `${sourceText(fact)}; ${confidenceText(fact.confidence)}`, tone: 'quiet' as const }],
    })),
  );
}
