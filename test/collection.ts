import { join } from 'node:path';

/**
 * A file of the collection of facts and known answers that may lie beside the project. Tests that hold the twin
 * against it are skipped where it is not there; the project's own cases never need it.
 */
export function inCollection(path: string): string {
  return join(import.meta.dirname, '..', '..', 'shared', path);
}
