import { posix } from 'node:path';

/** One way by which a file takes something from another. */
interface Taking {
  readonly from: string;
  /** The names it takes; `all` for everything. Types are left out, since nothing runs by them. */
  readonly names: readonly string[] | 'all';
}

interface Module {
  readonly imports: readonly Taking[];
  /** What it hands on without using it, as an `index.ts` does. */
  readonly reexports: readonly Taking[];
  readonly declared: ReadonlySet<string>;
}

/**
 * The files whose code can run from the roots: those of which a reached file takes a value by name. That an index hands
 * something on is no use of it; who takes a name from an index reaches the file that declares it, and no other.
 */
export function reachedFrom(files: ReadonlyMap<string, string>, roots: readonly string[]): Set<string> {
  const modules = new Map([...files].map(([file, text]) => [file, readModule(file, text)]));
  const reached = new Set(roots);
  for (const file of reached) {
    for (const { from, names } of modules.get(file)?.imports ?? []) {
      const targets =
        names === 'all' ? everythingOf(modules, from) : names.map((name) => declarer(modules, from, name));
      for (const target of targets) if (target !== undefined) reached.add(target);
    }
  }
  return reached;
}

/** True where the file declares something that runs, and not types alone. */
export function declaresValues(text: string): boolean {
  return readModule('', text).declared.size > 0;
}

function declarer(modules: ReadonlyMap<string, Module>, file: string, name: string): string | undefined {
  const module = modules.get(file);
  if (module === undefined) return undefined;
  if (module.declared.has(name)) return file;
  for (const { from, names } of module.reexports) {
    if (names !== 'all' && !names.includes(name)) continue;
    const found = declarer(modules, from, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function everythingOf(modules: ReadonlyMap<string, Module>, file: string): string[] {
  const reexports = modules.get(file)?.reexports ?? [];
  return [file, ...reexports.flatMap(({ from }) => everythingOf(modules, from))];
}

function readModule(file: string, text: string): Module {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
  const imports: Taking[] = [];
  const reexports: Taking[] = [];
  for (const [, word, what, path] of code.matchAll(
    /^(import|export) ((?!type\b)[^;'"=]*?)\s*from '(\.[^']+)';/gm,
  )) {
    const taking = { from: posix.join(posix.dirname(file), path!), names: namesIn(what!) };
    (word === 'import' ? imports : reexports).push(taking);
  }
  for (const [, path] of code.matchAll(/\bimport\(\s*'(\.[^']+)'/g)) {
    imports.push({ from: posix.join(posix.dirname(file), path!), names: 'all' });
  }
  for (const [, path] of code.matchAll(/^import '(\.[^']+)';/gm)) {
    imports.push({ from: posix.join(posix.dirname(file), path!), names: 'all' });
  }
  const declared = [...code.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)];
  return { imports, reexports, declared: new Set(declared.map((match) => match[1]!)) };
}

function namesIn(what: string): readonly string[] | 'all' {
  const braces = /\{([^}]*)\}/.exec(what);
  if (braces === null) return 'all';
  return braces[1]!
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => name.split(' as ')[0]!);
}
