import type { CheckReport } from '../../../scenarios/check/check-report.ts';
import { checkScenario } from '../../../scenarios/check/check-scenario.ts';
import { loadScenario } from '../../../scenarios/load/load.ts';

/** Four customers under three designs; `gdap-pim` twice, with other numbers of groups and approvers. */
export const OFFICE = `name: Office
sketch:
  managing: { name: Contoso, engineers: { tier1: 2, tier2: 1 }, p2: { seats: 2 } }
  customers: { names: [Acme, Beta, Gama, Dune], needs: [exchange-admin] }
  gdap: { autoExtend: 1, endsAfter: 300 days }
designs:
  - dap
  - gdap-pim
  - { design: gdap-pim, name: asked, approval: all }
`;

/** One managing tenant and two customers, both with legacy DAP. */
export const ESTATE = `entwin: estate/1
asOf: 2026-01-05
name: Two customers
tenants:
  - { id: home, name: Contoso, role: managing }
  - { id: t-2, name: Beta }
  - { id: t-1, name: Acme }
dap: [t-1, t-2]
`;

/** The report on a text, as `office.yaml`; other files come from a record. */
export async function checked(
  text: string,
  options: { readonly asOf?: string; readonly files?: Readonly<Record<string, string>> } = {},
): Promise<CheckReport> {
  const file = 'office.yaml';
  const readFile = (path: string) => options.files?.[path] ?? '';
  const loaded = await loadScenario({ file, text, readFile });
  return checkScenario(loaded, { file, ...(options.asOf === undefined ? {} : { asOf: options.asOf }) });
}

/** Rules these tests are about; others may have something to say about the same files. */
const KNOWN = /^TWIN\.(GDAP\.00[47]|PIM\.002|LIC\.001|WAIVER\.\d+)$/;

/** `rule file:line:column` of every finding, with a star where it is waived. */
export function placed({ findings }: CheckReport): string[] {
  return findings
    .filter(({ ruleId }) => KNOWN.test(ruleId))
    .map(
      ({ ruleId, place, waiver }) =>
        `${ruleId}${waiver === undefined ? '' : '*'} ${place.file}:${place.line}:${place.column}`,
    );
}
