import type { Command } from 'commander';
import type { ImportResult } from '../../scenarios/import/index.ts';
import { checkPlaces } from '../check-places.ts';
import { EXIT } from '../exit-codes.ts';
import { type FolderReading, readJsonFolder } from '../read-files.ts';
import { ownName, say, writeStdout } from '../terminal.ts';
import { writeWholeFile } from '../write-files.ts';

interface ImportOptions {
  readonly out?: string;
  readonly asOf?: string;
  readonly managingTenant?: string;
  readonly json?: boolean;
}

const EXAMPLES = `Examples:
  entwin import exports/ --out estate.yaml
  entwin import exports/ --out estate.yaml --as-of 2026-01-05
  entwin import exports/ > estate.yaml
`;

const DETAILS = `
Save these answers of Microsoft Graph as JSON, in as many files and pages as they come:
  GET /tenantRelationships/delegatedAdminRelationships
  GET /tenantRelationships/delegatedAdminRelationships/{id}/accessAssignments
and these of Azure Resource Manager, for delegations of Azure Lighthouse:
  GET /subscriptions/{id}/providers/Microsoft.ManagedServices/registrationDefinitions
  GET /subscriptions/{id}/providers/Microsoft.ManagedServices/registrationAssignments
and these of Microsoft Graph, in folders named after the tenant that was asked, for guests:
  GET /policies/crossTenantAccessPolicy/default
  GET /policies/crossTenantAccessPolicy/partners
and these, for PIM of the managing tenant:
  GET /identityGovernance/privilegedAccess/group/eligibilityScheduleInstances?$filter=groupId eq '{id}'&$expand=principal,group
  GET /roleManagement/directory/roleEligibilityScheduleInstances?$expand=principal
  GET /policies/roleManagementPolicyAssignments?$filter=scopeId eq '{id}' and scopeType eq 'Group'&$expand=policy($expand=rules)
  GET /policies/roleManagementPolicyAssignments?$filter=scopeId eq '/' and scopeType eq 'DirectoryRole'&$expand=policy($expand=rules)
and, of the first two, assignmentScheduleInstances and roleAssignmentScheduleInstances.
Nothing is sent anywhere.`;

/** `entwin import <folder>`: makes an estate of saved answers of Microsoft Graph and Azure Resource Manager. */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .summary('make an estate of what Microsoft Graph and Azure say about your access')
    .description('Reads every .json file below a folder and writes an estate to run.')
    .argument('<folder>', 'folder with saved answers of Microsoft Graph and Azure Resource Manager')
    .option('-o, --out <path>', 'estate file to write; stdout without it')
    .option('--as-of <date>', 'day on which the answers were saved; the latest change in them without it')
    .option('--managing-tenant <id>', 'id of the tenant that manages; the one in most delegations without it')
    .option('--json', 'print what was read and left out as JSON, instead of the estate')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', DETAILS)
    .action(async (folder: string, options: ImportOptions) => {
      process.exitCode = await importFolder(folder, options);
    });
}

async function importFolder(
  folder: string,
  { out, asOf, managingTenant, json }: ImportOptions,
): Promise<number> {
  if (out !== undefined) checkPlaces([out], '-');
  const reading = await readJsonFolder(folder);
  const { importGraph } = await import('../../scenarios/import/index.ts');
  const files = reading.files.map(({ path, content }) => ({ path, text: content }));
  const result = importGraph(files, {
    ...(asOf === undefined ? {} : { asOf }),
    ...(managingTenant === undefined ? {} : { managingTenant }),
  });
  await tell(result, reading);
  const { value, diagnostics, report } = result;
  if (json === true) {
    const document = { schema: 'entwin.import/1', report, notRead: reading.skipped, diagnostics };
    await writeStdout(`${JSON.stringify(document, null, 2)}\n`);
  }
  if (value === undefined) return EXIT.usage;
  if (out !== undefined) {
    await writeWholeFile(out, value.text);
    say(`Wrote ${out}. Now: ${ownName()} run ${out}`);
  } else if (json !== true) await writeStdout(value.text);
  // The estate is there, but somebody should look at what is missing in it.
  return diagnostics.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.fine;
}

/** Says on stderr what was read, what was odd, and everything that was left out. */
async function tell({ report, diagnostics }: ImportResult, { skipped }: FolderReading): Promise<void> {
  const [{ skippedLines, summaryOf }, { printable }, { diagnosticsText }] = await Promise.all([
    import('../../scenarios/import/index.ts'),
    import('../../scenarios/writers/index.ts'),
    import('./load-input.ts'),
  ]);
  if (diagnostics.length > 0) say(diagnosticsText(diagnostics, process.stderr));
  for (const { path, why } of skipped) say(`${printable(path)}: not read: ${why}.`);
  for (const line of [...skippedLines(report), ...summaryOf(report)]) say(line);
}
