import { RULE_INFOS, type RuleInfo } from '../../../models/rules/index.ts';
import type { CheckFinding, CheckReport } from '../../check/check-report.ts';
import { formatDiagnostic } from '../../load/diagnostic.ts';
import { sourceText } from '../source-text.ts';
import { waiverText } from '../waiver-text.ts';
import { element } from './xml.ts';

/**
 * The report as JUnit XML, for pipelines that show tests: one suite per design, one test per rule. A finding
 * is a failure, a rule of which all findings are waived is skipped, and a file that cannot be used is an error.
 */
export function writeJunit(report: CheckReport): string {
  const suites = report.readable
    ? report.designs.map(({ id }, index) => designSuite(id, report, index === 0))
    : [fileSuite(report)];
  const totals = { tests: 0, failures: 0, errors: 0, skipped: 0 };
  for (const { counts } of suites) {
    for (const key of ['tests', 'failures', 'errors', 'skipped'] as const) totals[key] += counts[key];
  }
  const root = element(
    'testsuites',
    { name: `entwin check ${report.file}`, ...totals },
    suites.map(({ xml }) => xml),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

interface Suite {
  readonly xml: string;
  readonly counts: Readonly<Record<'tests' | 'failures' | 'errors' | 'skipped', number>>;
}

function designSuite(design: string, report: CheckReport, first: boolean): Suite {
  const cases = RULE_INFOS.map((rule) => {
    const found = report.findings.filter((each) => each.ruleId === rule.id && each.designs.includes(design));
    return ruleCase(rule, design, found, report.file);
  });
  const counts = {
    tests: cases.length,
    failures: cases.filter(({ outcome }) => outcome === 'failed').length,
    errors: 0,
    skipped: cases.filter(({ outcome }) => outcome === 'skipped').length,
  };
  // Warnings about the file belong to no design; they are said once.
  const complaints = first ? report.diagnostics.map(formatDiagnostic).join('\n') : '';
  const children = cases.map(({ xml }) => xml);
  if (complaints !== '') children.push(element('system-err', {}, complaints));
  return { xml: element('testsuite', { name: design, ...counts }, children), counts };
}

function ruleCase(
  { id, title }: RuleInfo,
  design: string,
  found: readonly CheckFinding[],
  file: string,
): { readonly xml: string; readonly outcome: 'passed' | 'failed' | 'skipped' } {
  const failing = found.filter(({ waiver }) => waiver === undefined);
  const waived = found.flatMap(({ waiver, message }) => (waiver ? [`${message} ${waiverText(waiver)}`] : []));
  const outcome = failing.length > 0 ? 'failed' : waived.length > 0 ? 'skipped' : 'passed';
  const [worst] = failing;
  const children = [
    ...(worst === undefined
      ? []
      : [
          element(
            'failure',
            { type: worst.severity, message: worst.message },
            failing.map(findingText).join('\n\n'),
          ),
        ]),
    ...(outcome === 'skipped' ? [element('skipped', { message: waived.join(' ') })] : []),
    ...(outcome === 'failed' && waived.length > 0
      ? [element('system-out', {}, `Waived: ${waived.join('\n')}`)]
      : []),
  ];
  const place = found[0]?.place;
  const at = { file: place?.file ?? file, ...(place === undefined ? {} : { line: place.line }) };
  return {
    xml: element('testcase', { classname: design, name: `${id} ${title}`, ...at }, children),
    outcome,
  };
}

function findingText({ place, severity, ruleId, title, message, subject, fix, facts }: CheckFinding): string {
  return [
    `${place.file}:${place.line}:${place.column}: ${severity} ${ruleId} ${title}`,
    `About: ${subject}`,
    message,
    `Fix: ${fix}`,
    ...facts.map((fact) => `${fact.id}: ${sourceText(fact)}`),
  ].join('\n');
}

/** The one suite of a file that cannot be used: a test for everything that is said about it. */
function fileSuite({ file, diagnostics }: CheckReport): Suite {
  const cases = diagnostics.map((diagnostic) => {
    const { severity, code, message, line } = diagnostic;
    const text = formatDiagnostic(diagnostic);
    const said =
      severity === 'error'
        ? element('error', { type: code, message }, text)
        : element('system-out', {}, text);
    return element(
      'testcase',
      { classname: file, name: `${code} in line ${line}`, file: diagnostic.file, line },
      [said],
    );
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const counts = { tests: cases.length, failures: 0, errors, skipped: 0 };
  return { xml: element('testsuite', { name: file, ...counts }, cases), counts };
}
