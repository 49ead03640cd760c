import type { Skipped } from './tally.ts';

/** What an import read, and all it left out. */
export interface ImportReport {
  /** Day of the estate, ISO 8601; missing where no object says. */
  readonly asOf: string | undefined;
  readonly files: number;
  readonly relationships: number;
  readonly accessAssignments: number;
  /** Active relationships whose assignments were not saved, and which got stand-ins for them. */
  readonly assignmentsNotExported: number;
  /** Delegations of Azure Lighthouse. */
  readonly delegations: number;
  /** Customers of which it is known what they and the managing tenant agreed about visitors. */
  readonly agreements: number;
  /** Places in groups and roles that PIM keeps. */
  readonly places: number;
  /** Roles and kinds of access to groups whose settings in PIM are known. */
  readonly policies: number;
  /** Customers whose name came from the list of customers. */
  readonly customerNames: number;
  /** Copies of objects read already. */
  readonly repeated: number;
  readonly skipped: readonly Skipped[];
}

const MOST_LINES = 30;

/** The import in words, line by line, without what was left out. */
export function summaryOf(report: ImportReport): readonly string[] {
  return [
    `Read ${counted(report.relationships, 'relationship')} and ${counted(report.accessAssignments, 'access assignment')} from ${counted(report.files, 'file')}.`,
    ...(report.delegations > 0
      ? [`Read ${counted(report.delegations, 'delegation')} of Azure Lighthouse.`]
      : []),
    ...(report.agreements > 0
      ? [
          `Read what ${counted(report.agreements, 'customer')} agreed with the managing tenant about visitors.`,
        ]
      : []),
    ...(report.places + report.policies > 0
      ? [
          `Read ${counted(report.places, 'place')} of PIM in groups and roles, and ${report.policies === 1 ? '1 policy' : `${report.policies} policies`} about them.`,
        ]
      : []),
    ...(report.assignmentsNotExported > 0
      ? [
          `Assignments not exported: "groups not exported" stands for those of ${counted(report.assignmentsNotExported, 'active relationship')}, so that what is lost is what the relationship contains.`,
        ]
      : []),
    ...(report.repeated > 0
      ? [
          `${counted(report.repeated, 'object')} came more than once and ${report.repeated === 1 ? 'was' : 'were'} taken once.`,
        ]
      : []),
  ];
}

/** What was left out, a line for each reason and file. */
export function skippedLines(report: ImportReport): readonly string[] {
  return report.skipped.map(
    ({ file, line, what, count, reason }) => `${file}:${line}: ${counted(count, what)} left out: ${reason}.`,
  );
}

/** The lines at the top of the estate file. */
export function commentOf(report: ImportReport): readonly string[] {
  const skipped = skippedLines(report);
  const hasPim = report.places + report.policies > 0;
  return [
    report.delegations + report.agreements === 0
      ? hasPim
        ? 'An estate for Entwin, imported from answers of Microsoft Graph.'
        : 'An estate for Entwin, imported from Microsoft Graph (delegatedAdminRelationships, accessAssignments).'
      : 'An estate for Entwin, imported from answers of Microsoft Graph and Azure Resource Manager.',
    ...summaryOf(report),
    `It shows ${report.asOf ?? 'a day that is not known'}.`,
    ...(report.places === 0
      ? [
          `Graph’s answers do not say who is in the groups, ${hasPim ? '' : 'what PIM asks of them, '}or which licenses there are:`,
          `add people, memberships, ${hasPim ? '' : 'policies '}and licenses by hand to see more than what ends when.`,
        ]
      : [
          'Who is in the groups is known as far as PIM keeps a place, and which licenses there are is not:',
          'add memberships, licenses, and the tiers of people by hand to see more.',
        ]),
    ...(skipped.length === 0
      ? ['Nothing was left out.']
      : ['Left out:', ...skipped.slice(0, MOST_LINES).map((line) => `  ${line}`)]),
    ...(skipped.length > MOST_LINES ? [`  and ${skipped.length - MOST_LINES} more reasons.`] : []),
  ];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
