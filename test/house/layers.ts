import { posix } from 'node:path';

/** A room, the rooms it may import, and the packages. Reasons stand in docs/architecture.md. */
interface Room {
  readonly rooms: readonly string[];
  readonly packages: readonly (string | RegExp)[];
}

export const ROOMS: Readonly<Record<string, Room>> = {
  engine: {
    rooms: [],
    packages: [
      'xstate',
      /^pure-rand\//,
      'temporal-polyfill',
      /^@noble\/hashes\//,
      '@stdlib/stats-base-dists-t-quantile',
    ],
  },
  models: { rooms: ['engine'], packages: ['xstate', 'zod', 'mathjs'] },
  scenarios: {
    rooms: ['engine', 'models'],
    packages: ['yaml', 'zod', 'mathjs', 'fastest-levenshtein', /^@noble\/hashes\//],
  },
  viz: {
    rooms: ['engine', 'models', 'scenarios'],
    packages: [/^d3-/, 'vite', 'vite-plugin-singlefile', /^node:/],
  },
  cli: {
    rooms: ['engine', 'models', 'scenarios'],
    packages: ['commander', 'picocolors', 'cli-table3', 'tinypool', 'vite', /^node:/],
  },
};

/** What one room may use that the table above does not give to all its files. */
const EXCEPTIONS: readonly { readonly file: RegExp; readonly imports: RegExp; readonly why: string }[] = [
  { file: /^scenarios\/version\.ts$/, imports: /^package\.json$/, why: 'the version has one source' },
  {
    file: /^scenarios\/licenses\/sheet-xlsx\.ts$/,
    imports: /^(write-excel-file\/universal|fflate)$/,
    why: 'a workbook is a library’s business, and one file’s',
  },
  {
    file: /^scenarios\/share\/scenario-link\.ts$/,
    imports: /^fflate$/,
    why: 'a link holds a whole scenario only if it is packed, and one file packs',
  },
  {
    file: /^scenarios\/licenses\/seat-program\.ts$/,
    imports: /^yalps$/,
    why: 'integer programs are a library’s business, and one file’s',
  },
  {
    file: /^cli\/vite\.config\.ts$/,
    imports: /^vite\.generated-code\.ts$/,
    why: 'the build writes the machines out as code',
  },
  {
    file: /^cli\/queue\//,
    imports: /^(bullmq|ioredis)$/,
    why: 'a sweep over many machines needs a queue between them',
  },
  {
    file: /^scenarios\/writers\//,
    imports: /^(cli-table3|picocolors|string-width)$/,
    why: 'the text writer draws tables',
  },
];

/** One import that the table does not allow. */
export interface LayerViolation {
  readonly file: string;
  readonly imports: string;
}

/** Checks every import of every file, given as path from the project's root to its text. */
export function layerViolations(files: ReadonlyMap<string, string>): LayerViolation[] {
  return [...files].flatMap(([file, text]) => {
    const room = file.split('/')[0]!;
    const rules = ROOMS[room];
    if (!rules) return [];
    return importsOf(text)
      .map((specifier) =>
        specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier,
      )
      .filter((target) => !isAllowed(file, room, rules, target))
      .map((imports) => ({ file, imports }));
  });
}

function isAllowed(file: string, room: string, rules: Room, target: string): boolean {
  if (EXCEPTIONS.some((exception) => exception.file.test(file) && exception.imports.test(target)))
    return true;
  const targetRoom = target.split('/')[0]!;
  if (targetRoom === room) return true;
  if (targetRoom in ROOMS) return rules.rooms.includes(targetRoom);
  return rules.packages.some((allowed) =>
    typeof allowed === 'string' ? allowed === target : allowed.test(target),
  );
}

/** Every module name in import, export-from and dynamic import. */
export function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
  const pattern = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)['"]([\w@./:-]+)['"]/g;
  return [...code.matchAll(pattern)].map((match) => match[1]!);
}
