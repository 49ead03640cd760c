import { didYouMean, oneOf } from '../schema/did-you-mean.ts';
import { FormulaError, type Reference, STATISTICS, type Statistic } from './formula.ts';

/** Before the id of a failure mode: how often a run shows it. */
export const SHOWN = 'shown.';

/** The words a formula may use. */
export interface Vocabulary {
  readonly metrics: readonly string[];
  /** Lines of costs that the rates price, such as `cost.toil`. */
  readonly costs?: readonly string[];
  /** Ids of failure modes, which stand behind `shown.`. */
  readonly failureModes: readonly string[];
  readonly designs: readonly string[];
}

/**
 * `blast.tenants.mean(gdap-pim)`: a name with dots, and a design with or without quotes in parentheses.
 * Ids of failure modes hold hyphens: `shown.relationship-expired(as-is)`.
 */
const REFERENCE = /(shown\.[a-z0-9-]+(?:\.\w+)?|[A-Za-z]\w*(?:\.\w+)+)\s*\(\s*("[^"]*"|'[^']*'|[^()"']*)\)/g;

/**
 * Finds the numbers of the result a formula names, and puts a name of the same length in the place of
 * each. `gdap-pim` would otherwise be read as a subtraction; equal length keeps every column right.
 */
export function findReferences(
  text: string,
  vocabulary: Vocabulary,
): { readonly masked: string; readonly references: readonly Reference[] } {
  const references: Reference[] = [];
  const masked = text.replace(REFERENCE, (whole: string, name: string, written: string, from: number) => {
    const designAt = from + /^.*?\(\s*/s.exec(whole)![0].length;
    const { metric, statistic } = readName(name, from, vocabulary);
    const design = readDesign(written, designAt, vocabulary);
    references.push({ metric, statistic, design, from, to: from + whole.length });
    return placeholder(references.length - 1).padEnd(whole.length);
  });
  return { masked, references };
}

/** Name of a reference in the masked text. Shorter than any reference can be. */
export function placeholder(index: number): string {
  return `_${index.toString(36)}`;
}

function readName(
  name: string,
  at: number,
  { metrics: ownMetrics, costs = [], failureModes }: Vocabulary,
): { readonly metric: string; readonly statistic: Statistic } {
  if (name.startsWith(SHOWN)) return readShown(name, at, failureModes);
  const isCost = name.startsWith('cost.');
  const metrics = isCost ? costs : ownMetrics;
  if (metrics.includes(name)) return { metric: name, statistic: 'mean' };
  const dot = name.lastIndexOf('.');
  const metric = name.slice(0, dot);
  const last = name.slice(dot + 1);
  const statistic = STATISTICS.find((known) => known === last);
  if (!metrics.includes(metric)) {
    const looked = statistic === undefined ? name : metric;
    throw new FormulaError({
      at,
      code: 'SCN-METRIC',
      message: isCost ? `No rate puts a price on "${looked}".` : `"${looked}" is not a metric.`,
      expected: metrics.length === 0 ? 'rates for it, under rates' : oneOf(metrics),
      hint: didYouMean(looked, metrics) ?? didYouMean(metric, metrics),
    });
  }
  if (statistic === undefined) {
    throw new FormulaError({
      at: at + dot + 1,
      code: 'SCN-STATISTIC',
      message: `"${last}" is not a statistic.`,
      expected: oneOf(STATISTICS),
      hint: didYouMean(last, STATISTICS),
    });
  }
  return { metric, statistic };
}

function readShown(
  name: string,
  at: number,
  failureModes: readonly string[],
): { readonly metric: string; readonly statistic: Statistic } {
  const [, mode = '', last = 'mean'] = name.split('.');
  const statistic = STATISTICS.find((known) => known === last);
  if (failureModes.includes(mode) && statistic !== undefined) return { metric: SHOWN + mode, statistic };
  throw new FormulaError(
    statistic === undefined
      ? {
          at: at + name.lastIndexOf('.') + 1,
          code: 'SCN-STATISTIC',
          message: `"${last}" is not a statistic.`,
          expected: oneOf(STATISTICS),
          hint: didYouMean(last, STATISTICS),
        }
      : {
          at: at + SHOWN.length,
          code: 'SCN-FAILURE-MODE',
          message: `"${mode}" is not a failure mode.`,
          expected: 'the id of a failure mode, such as relationship-expired',
          hint: didYouMean(mode, failureModes),
        },
  );
}

function readDesign(written: string, at: number, { designs }: Vocabulary): string {
  const quoted = /^["']/.test(written);
  const name = quoted ? written.slice(1, -1) : written.trim();
  const found =
    designs.find((design) => design === name) ?? designs.find((design) => tidy(design) === tidy(name));
  if (found !== undefined) return found;
  throw new FormulaError({
    at,
    code: 'SCN-DESIGN',
    message: name === '' ? 'The design is missing.' : `This scenario has no design "${name}".`,
    expected: oneOf(designs),
    hint: didYouMean(name, designs),
  });
}

/** `gdap-pim+dap` and `gdap-pim + dap` are the same design. */
function tidy(design: string): string {
  return design.replace(/\s*\+\s*/g, ' + ').trim();
}
