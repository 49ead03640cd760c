import { RULE_INFOS, type RuleInfo } from '../../../models/rules/index.ts';
import type { CheckFinding, CheckReport } from '../../check/check-report.ts';
import { ruleText } from '../../check/rule-texts.ts';
import type { Diagnostic } from '../../load/diagnostic.ts';
import type { FilePlace } from '../../load/places.ts';
import { printable } from '../printable.ts';
import { waiverText } from '../waiver-text.ts';
import type { CheckWriterOptions } from './check-writer.ts';
import { fileUri } from './file-uri.ts';
import { plainText } from './plain-text.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * The report as SARIF 2.1.0, for code scanning. A waiver is an external suppression, a complaint about the
 * file a notification of the tool; a file that cannot be used is an execution that did not succeed.
 */
export function writeSarif(report: CheckReport, { folder }: CheckWriterOptions): string {
  const locate = (place: FilePlace) => locationOf(place, folder);
  const { version, readable, name, asOf, factsAsOf, findings, diagnostics } = report;
  const run = {
    tool: {
      driver: { name: 'Entwin', version, semanticVersion: version, rules: RULE_INFOS.map(descriptorOf) },
    },
    invocations: [
      {
        executionSuccessful: readable,
        toolExecutionNotifications: diagnostics.map((each) => notificationOf(each, locate)),
      },
    ],
    columnKind: 'utf16CodeUnits',
    results: findings.map((finding) => resultOf(finding, report, locate)),
    properties: { scenario: name, asOf, factsAsOf },
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function descriptorOf({ id, name, title, severity, factIds }: RuleInfo) {
  const { means, why, fix, sources } = ruleText(name);
  const markdown = `${means}\n\n## Why\n\n${why}\n\n## Fix\n\n${fix}\n\n## Sources\n\n${sources}`;
  return {
    id,
    name: name.replace(/(^|-)(.)/g, (_, _dash: string, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: plainText(means) },
    help: { text: plainText(markdown), markdown },
    defaultConfiguration: { level: severity },
    properties: {
      tags: ['entra', id.split('.')[1]!.toLowerCase()],
      facts: factIds,
      // The word GitHub sorts alerts by.
      'problem.severity': severity === 'note' ? 'recommendation' : severity,
    },
  };
}

const RULE_INDEX: ReadonlyMap<string, number> = new Map(RULE_INFOS.map(({ id }, index) => [id, index]));

function resultOf(
  {
    ruleId,
    severity,
    message,
    subject,
    subjects,
    designs,
    fix,
    facts,
    place,
    fingerprint,
    waiver,
  }: CheckFinding,
  report: CheckReport,
  locate: (place: FilePlace) => object,
) {
  const where = report.designs.length === 1 ? '' : ` Designs: ${designs.join(', ')}.`;
  return {
    ruleId,
    ruleIndex: RULE_INDEX.get(ruleId)!,
    level: severity,
    message: { text: messageText(`${message} About: ${subject}.${where} Fix: ${fix}`) },
    locations: [locate(place)],
    partialFingerprints: { 'ruleAndSubjects/v1': fingerprint },
    // An empty list says that nobody accepts it; without the list nobody would know.
    suppressions:
      waiver === undefined
        ? []
        : [
            {
              kind: 'external',
              status: 'accepted',
              justification: printable(waiverText(waiver)),
              location: locate(waiver.place),
            },
          ],
    properties: { designs, subjects: subjects.map(({ id }) => id), facts: facts.map(({ id }) => id) },
  };
}

function notificationOf(
  { severity, code, message, expected, hint, ...place }: Diagnostic,
  locate: (place: FilePlace) => object,
) {
  const more = [
    expected === undefined ? '' : ` Expected: ${expected}.`,
    hint === undefined ? '' : ` ${hint}`,
  ];
  return {
    descriptor: { id: code },
    level: severity,
    message: { text: messageText(message + more.join('')) },
    locations: [locate(place)],
  };
}

function locationOf({ file, line, column }: FilePlace, folder: string | undefined) {
  return {
    physicalLocation: {
      artifactLocation: { uri: fileUri(file, folder) },
      region: { startLine: line, startColumn: column },
    },
  };
}

/** In a SARIF message brackets are links and braces are placeholders, unless they are escaped. */
function messageText(text: string): string {
  return printable(text)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&');
}
