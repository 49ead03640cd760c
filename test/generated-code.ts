import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { AnyStateMachine } from 'xstate';
import { emitCode } from '../engine/compile/index.ts';

const ROOT = join(import.meta.dirname, '..');

/** The module that a generated file should be; written where `ENTWIN_UPDATE_GOLDEN` is set. */
export function generatedModule(file: string, name: string, machine: AnyStateMachine) {
  const engine = posix.relative(posix.dirname(file), 'engine/compile/index.ts');
  const expected = [
    `// The machine ${machine.id} as code. Written by \`npm run generate\`, and not to be changed by hand.`,
    `import type { GeneratedCode } from '${engine}';`,
    '',
    `export const ${name}: GeneratedCode = {`,
    emitCode(machine),
    '};',
    '',
  ].join('\n');
  const path = join(ROOT, file);
  if (process.env.ENTWIN_UPDATE_GOLDEN === '1') writeFileSync(path, expected);
  return { expected, actual: readFileSync(path, 'utf8') };
}
