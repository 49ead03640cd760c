import picocolors from 'picocolors';
import type { CheckFinding, CheckReport } from '../../check/check-report.ts';
import { type Diagnostic, formatDiagnostic } from '../../load/diagnostic.ts';
import { printable } from '../printable.ts';
import { sourceText } from '../source-text.ts';
import { waiverText } from '../waiver-text.ts';
import { wrap } from '../wrap.ts';
import { inDesigns, summaryWords } from './check-words.ts';
import type { CheckWriterOptions } from './check-writer.ts';

const DEFAULT_WIDTH = 100;
const NARROWEST = 20;
const INDENT = '  ';

type Colors = ReturnType<typeof picocolors.createColors>;

/** The report for a terminal: complaints about the file first, then the findings, each led by its place. */
export function writeCheckText(report: CheckReport, options: CheckWriterOptions): string {
  const colors = picocolors.createColors(options.color ?? false);
  const width = Math.max(NARROWEST, options.width ?? DEFAULT_WIDTH);
  const blocks = [
    ...(report.diagnostics.length === 0
      ? []
      : [report.diagnostics.map((each) => diagnosticText(each, colors)).join('\n')]),
    ...report.findings.map((finding) => findingText(finding, report, width, colors)),
    ...(report.readable ? [wrap(summaryWords(report), width).join('\n')] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function diagnosticText(diagnostic: Diagnostic, colors: Colors): string {
  const { severity, code } = diagnostic;
  return formatDiagnostic(diagnostic).replace(
    `${severity} ${code}`,
    `${painted(severity, severity, colors)} ${code}`,
  );
}

/** The first line stays whole, however long: editors and CI systems read places off it. */
function findingText(finding: CheckFinding, report: CheckReport, width: number, colors: Colors): string {
  const { severity, ruleId, title, place, message, subject, fix, facts, waiver } = finding;
  const word = waiver === undefined ? painted(severity, severity, colors) : colors.dim(`waived ${severity}`);
  const where = [inDesigns(finding, report), subject].filter((part) => part !== '').join(': ');
  const lines = [
    where,
    message,
    ...(waiver === undefined ? [] : [waiverText(waiver)]),
    `Fix: ${fix}`,
    ...facts.map((fact) => `${fact.id}: ${sourceText(fact)}`),
  ];
  return [
    `${printable(place.file)}:${place.line}:${place.column}: ${word} ${ruleId} ${title}`,
    ...lines.flatMap((line) => wrap(printable(line), width - INDENT.length)).map((line) => INDENT + line),
  ].join('\n');
}

function painted(text: string, severity: Diagnostic['severity'], { red, yellow, cyan }: Colors): string {
  return { error: red, warning: yellow, note: cyan }[severity](text);
}
