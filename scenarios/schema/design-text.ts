import type { Workload } from '../../models/estate.ts';
import type { DesignChoice } from '../scenario.ts';
import { didYouMean, oneOf } from './did-you-mean.ts';
import { type Reading, readAs, reading, wrong } from './problem.ts';

export type Kind = DesignChoice['kinds'][number];

/** Designs that can be run. `as-is` is the estate that exists. */
export const DESIGN_KINDS = [
  'dap',
  'gdap-standing',
  'gdap-pim',
  'lighthouse-standing',
  'lighthouse-eligible',
  'b2b-pim',
  'sync-pim',
  'own-pim',
  'as-is',
] as const satisfies readonly Kind[];

/** Words for workloads in the brackets of a part, the groups of them first. */
export const WORKLOAD_WORDS: Readonly<Record<string, readonly Workload[]>> = {
  m365: ['exchange', 'sharepoint', 'purview', 'intune', 'teams'],
  azure: ['azure', 'azure-data', 'azure-management-group'],
  entra: ['entra'],
  exchange: ['exchange'],
  sharepoint: ['sharepoint'],
  purview: ['purview'],
  intune: ['intune'],
  teams: ['teams'],
  'azure-control-plane': ['azure'],
  'azure-data': ['azure-data'],
  'azure-management-group': ['azure-management-group'],
};

/** One part of a design as written: its kind, and the workloads in its brackets, if it has any. */
export interface DesignPart {
  readonly kind: Kind;
  readonly workloads: readonly Workload[] | null;
}

const EXPECTED = `${oneOf(DESIGN_KINDS)}, or several joined by "+"`;

/** Reads `gdap-pim[m365, entra] + lighthouse-eligible[azure]` as the parts it is made of. */
export function readDesign(text: string): Reading<readonly DesignPart[]> {
  const parts: DesignPart[] = [];
  for (const word of text.split('+').map((piece) => piece.trim())) {
    const part = readPart(word);
    if (!part.ok) return part;
    if (parts.some(({ kind }) => kind === part.value.kind)) {
      return wrong({ code: 'SCN-DESIGN', message: `"${part.value.kind}" stands twice in one design.` });
    }
    parts.push(part.value);
  }
  return readAs(parts);
}

function readPart(written: string): Reading<DesignPart> {
  const [, word = written, inBrackets] = /^([^[\]]*?)\s*(?:\[([^[\]]*)\])?$/.exec(written) ?? [];
  const kind = DESIGN_KINDS.find((known) => known === word);
  if (kind === undefined) {
    return wrong({
      code: 'SCN-DESIGN',
      message:
        word === '' ? 'A design is missing beside the "+".' : `"${word.slice(0, 60)}" is not a design.`,
      expected: EXPECTED,
      hint: didYouMean(word, DESIGN_KINDS),
    });
  }
  if (inBrackets === undefined) return readAs({ kind, workloads: null });
  if (kind === 'as-is') {
    return wrong({
      code: 'SCN-DESIGN',
      message: '"as-is" is an estate that exists, and no part of it can be left out.',
      expected: 'as-is',
    });
  }
  const workloads = new Set<Workload>();
  for (const piece of inBrackets.split(',').map((each) => each.trim())) {
    if (!Object.hasOwn(WORKLOAD_WORDS, piece)) {
      const words = Object.keys(WORKLOAD_WORDS);
      return wrong({
        code: 'SCN-DESIGN',
        message:
          piece === ''
            ? `A workload is missing in the brackets of "${kind}".`
            : `"${piece.slice(0, 60)}" is not a workload.`,
        expected: oneOf(words),
        hint: didYouMean(piece, words),
      });
    }
    for (const workload of WORKLOAD_WORDS[piece]!) workloads.add(workload);
  }
  return readAs({ kind, workloads: [...workloads] });
}

/** A part as one would write it. */
export function writePart({ kind, workloads }: DesignPart): string {
  if (workloads === null) return kind;
  const left = new Set(workloads);
  const words = Object.entries(WORKLOAD_WORDS).flatMap(([word, group]) => {
    if (!group.every((workload) => left.has(workload))) return [];
    for (const workload of group) left.delete(workload);
    return [word];
  });
  return `${kind}[${words.join(', ')}]`;
}

/** The reader as a step of a schema. */
export const designText = reading(readDesign);
