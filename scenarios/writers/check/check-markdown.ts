import type { CheckFinding, CheckReport } from '../../check/check-report.ts';
import { escapeMarkdown } from '../markdown.ts';
import { sourceText } from '../source-text.ts';
import { waiverText } from '../waiver-text.ts';
import { inDesigns, summaryWords } from './check-words.ts';

/** The report as GitHub-flavored Markdown, for the summary of a job or a comment; every name escaped. */
export function writeCheckMarkdown(report: CheckReport): string {
  const { file, name, readable, findings, diagnostics } = report;
  const parts = [
    `## ${escapeMarkdown(name === null ? file : `${name} (${file})`)}`,
    readable ? escapeMarkdown(summaryWords(report)) : 'The file cannot be used; no rule was asked.',
  ];
  if (diagnostics.length > 0) {
    const items = diagnostics.map(({ severity, code, message, expected, hint, ...place }) => {
      const more = [
        expected === undefined ? '' : ` Expected: ${expected}.`,
        hint === undefined ? '' : ` ${hint}`,
      ];
      return `- ${escapeMarkdown(`${placeText(place)} ${severity} ${code}: ${message}${more.join('')}`)}`;
    });
    parts.push('### The file', items.join('\n'));
  }
  const counting = findings.filter(({ waiver }) => waiver === undefined);
  const waived = findings.filter(({ waiver }) => waiver !== undefined);
  if (counting.length > 0) parts.push('### Findings', ...counting.map((each) => findingText(each, report)));
  if (waived.length > 0) parts.push('### Waived', ...waived.map((each) => findingText(each, report)));
  return `${parts.join('\n\n')}\n`;
}

function findingText(finding: CheckFinding, report: CheckReport): string {
  const { severity, ruleId, title, message, subject, fix, facts, place, waiver } = finding;
  const designs = inDesigns(finding, report);
  const items = [
    message,
    ...(waiver === undefined ? [] : [waiverText(waiver)]),
    `About: ${subject}`,
    `Where: ${placeText(place)}${designs === '' ? '' : `, ${designs}`}`,
    `Fix: ${fix}`,
    ...facts.map((fact) => `${fact.id}: ${fact.statement} Source: ${sourceText(fact)}.`),
  ];
  return [
    `**${severity} ${ruleId}: ${escapeMarkdown(title)}**\n`,
    ...items.map((item) => `- ${escapeMarkdown(item)}`),
  ].join('\n');
}

function placeText({ file, line, column }: CheckFinding['place']): string {
  return `${file}:${line}:${column}`;
}
