import { type Diagnostic, formatDiagnostic } from '../../../scenarios/load/diagnostic.ts';
import { loadScenario } from '../../../scenarios/load/load.ts';

/** A small scenario that is right; tests break it. */
export const OFFICE = `name: Office
sketch:
  managing:
    engineers: { tier1: 2, tier2: 1 }
  customers:
    count: 4
    needs: [exchange-admin]
designs: [dap, gdap-pim]
`;

/** Loads text under the name `office.yaml`; other files come from a record. */
export function load(text: string | Uint8Array, files: Readonly<Record<string, string>> = {}) {
  return loadScenario({
    file: 'office.yaml',
    text,
    readFile: (path) => {
      const content = files[path];
      if (content === undefined) throw new Error('no such file');
      return content;
    },
  });
}

/** `3:5 SCN-CODE` of every diagnostic. */
export function places(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

/** The formatted diagnostics of a text. */
export async function complaintsAbout(
  text: string,
  files?: Readonly<Record<string, string>>,
): Promise<string> {
  const { diagnostics } = await load(text, files);
  return diagnostics.map(formatDiagnostic).join('\n');
}
