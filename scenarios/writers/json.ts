import { Result } from '../result.ts';
import { exitCodeOf } from './exit-code.ts';
import type { Writer } from './writer.ts';

/**
 * The result as canonical JSON: keys in the schema's order whatever order they were made in, numbers as
 * they are, one trailing newline. Equal results give equal bytes. Throws when the result breaks its schema.
 */
export const writeJson: Writer = (result) => ({
  // Parsing rebuilds every object in the order in which the schema lists its keys.
  output: `${JSON.stringify(Result.parse(result), null, 2)}\n`,
  exitCode: exitCodeOf(result),
});
