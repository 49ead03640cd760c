/** Why a path in a file is not followed, or undefined. Only relative paths are: a file may be read, never a URL. */
export function pathProblem(path: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]+:/i.test(path)) return 'An address is not followed; nothing is read from a network.';
  if (/^([/\\~]|[a-z]:)/i.test(path)) return 'The path is not relative to this file.';
  if (path.includes('\u0000')) return 'The path holds a character no file name has.';
  return undefined;
}

/** The path as messages show it: as seen from where the first file's path starts. */
export function joinPaths(file: string, relative: string): string {
  const folder = file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return folder + relative.replace(/^\.\//, '');
}
