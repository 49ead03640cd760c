/**
 * False only for functions that certainly never see what they are called with: arrow functions written without
 * parameters, which have no `arguments` of their own either. Code need not prepare any for them.
 */
export function looksAtArguments(call: unknown): boolean {
  return call !== undefined && !/^\s*\(\s*\)\s*=>/.test(String(call));
}
