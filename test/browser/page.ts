import { loadScenario } from '../../scenarios/load/load.ts';
import { runScenario } from '../../scenarios/run/run.ts';
import { writeJson } from '../../scenarios/writers/json.ts';

/** Scenario text in, JSON bytes out: the whole way, wherever this module is run. */
export async function jsonOf(file: string, text: string): Promise<string> {
  const { value, diagnostics } = await loadScenario({
    file,
    text,
    readFile: () => Promise.reject(new Error('no other files here')),
  });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return String(writeJson(await runScenario(value), {}).output);
}

Object.assign(globalThis, { jsonOf });
