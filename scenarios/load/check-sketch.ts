import { closest, oneOf } from '../schema/did-you-mean.ts';
import { MOST_ENGINEERS, MOST_TIERS } from '../schema/limits.ts';
import { RESERVED_TIERS, type TierChoice } from '../schema/names.ts';
import { boundsOf } from '../schema/quantities.ts';
import type { SketchFile } from '../schema/sketch-schema.ts';
import type { Complain } from './complaints.ts';
import { DEFAULT_APPROVERS, DEFAULT_PODS, DEFAULT_TERM_SECONDS } from './defaults.ts';
import type { YamlPath } from './parse-yaml.ts';

/** Checks the parts of a sketch against each other. Every value is already right by itself. */
export function checkSketch(sketch: SketchFile, complain: Complain): void {
  checkPeople(sketch, complain);
  checkCustomers(sketch, complain);
  checkGdap(sketch, complain);
  checkTiers(sketch.pim?.approval, tiersOf(sketch), ['sketch', 'pim', 'approval'], complain);
  warnWithoutApprovers(sketch.pim?.approval, sketch, ['sketch', 'pim', 'approval'], complain);
}

/** Tiers of a sketch, in the order written. */
export function tiersOf(sketch: SketchFile): readonly string[] {
  return Object.keys(sketch.managing.engineers);
}

/** Reports every tier of a choice that the sketch does not have. */
export function checkTiers(
  choice: TierChoice | undefined,
  tiers: readonly string[],
  path: YamlPath,
  complain: Complain,
): void {
  if (choice === undefined || typeof choice === 'string') return;
  const seen = new Set<string>();
  choice.forEach((tier, index) => {
    // One tier may be written without a list; then the path of its index leads to the text itself.
    const at = [...path, index];
    if (!tiers.includes(tier)) complain('error', 'SCN-TIER', at, unknownTier(tier, tiers));
    else if (seen.has(tier))
      complain('warning', 'SCN-TIER', at, { message: `The tier "${tier}" is listed twice.` });
    seen.add(tier);
  });
}

/** An approval that nobody can give is a trap worth knowing, not a mistake of the file (PIM-35). */
export function warnWithoutApprovers(
  choice: TierChoice | undefined,
  sketch: SketchFile,
  path: YamlPath,
  complain: Complain,
): void {
  if (choice === undefined || choice === 'none' || choice.length === 0) return;
  if ((sketch.managing.approvers ?? DEFAULT_APPROVERS) > 0) return;
  complain('warning', 'SCN-APPROVERS', path, {
    message: 'Activations need an approval, and there are no approvers: nobody will get access (PIM-35).',
  });
}

/** What to say of a tier that a sketch does not have. */
export function unknownTier(tier: string, tiers: readonly string[]) {
  const meant = closest(tier, tiers);
  return {
    message: `There is no tier "${tier}" in sketch.managing.engineers.`,
    expected: oneOf(tiers),
    hint: meant === undefined ? undefined : `Did you mean "${meant}"?`,
  };
}

function checkPeople(sketch: SketchFile, complain: Complain): void {
  const { managing, customers } = sketch;
  const path = ['sketch', 'managing', 'engineers'];
  const tiers = tiersOf(sketch);
  const heads = Object.values(managing.engineers).reduce((sum, count) => sum + count, 0);
  if (heads === 0 || heads > MOST_ENGINEERS || tiers.length > MOST_TIERS) {
    complain('error', 'SCN-RANGE', path, {
      message: `There are ${heads} engineers in ${tiers.length} tiers.`,
      expected: `1 to ${MOST_ENGINEERS} engineers in at most ${MOST_TIERS} tiers`,
    });
  }
  for (const tier of tiers.filter((name) => RESERVED_TIERS.includes(name))) {
    complain('error', 'SCN-TIER', [...path, tier], { message: `A tier cannot be called "${tier}".` }, 'key');
  }
  const pods = managing.pods ?? DEFAULT_PODS;
  const count = customers.count ?? customers.names?.length ?? 0;
  if (count > 0 && pods > count) {
    complain('error', 'SCN-RANGE', ['sketch', 'managing', 'pods'], {
      message: `${pods} pods cannot share ${count} customers.`,
      expected: `at most ${count}`,
    });
  }
  for (const [tier, served] of Object.entries(managing.podsPerEngineer ?? {})) {
    const at = ['sketch', 'managing', 'podsPerEngineer', tier];
    if (!tiers.includes(tier)) complain('error', 'SCN-TIER', at, unknownTier(tier, tiers), 'key');
    if (served !== 'all' && served > pods) {
      complain('error', 'SCN-RANGE', at, {
        message: `One engineer cannot serve ${served} of ${pods} pods.`,
        expected: `at most ${pods}, or all`,
      });
    }
  }
}

function checkCustomers(sketch: SketchFile, complain: Complain): void {
  const { count, names, needs } = sketch.customers;
  if ((count === undefined) === (names === undefined)) {
    complain(
      'error',
      count === undefined ? 'SCN-MISSING' : 'SCN-EITHER',
      count === undefined ? ['sketch', 'customers'] : ['sketch', 'customers', 'names'],
      {
        message:
          count === undefined ? 'There are no customers.' : 'Customers are given by count and by name.',
        expected: 'count: 40, or names: [Alpha, Beta]',
      },
      'key',
    );
  }
  const known = new Set<string>();
  names?.forEach((name, index) => {
    if (known.has(name)) {
      complain('error', 'SCN-DUPLICATE', ['sketch', 'customers', 'names', index], {
        message: `The customer "${name}" is listed twice.`,
      });
    }
    known.add(name);
  });
  const needed = new Set<string>();
  needs.forEach((need, index) => {
    const key = typeof need === 'string' ? need : need.need;
    const path = ['sketch', 'customers', 'needs', index];
    if (needed.has(key)) {
      complain('error', 'SCN-DUPLICATE', path, {
        message: `The need "${key}" is listed twice.`,
        hint: 'Write it once, with all its tiers.',
      });
    }
    needed.add(key);
    if (typeof need === 'string') return;
    checkTiers(need.tiers, tiersOf(sketch), [...path, 'tiers'], complain);
    if (need.tiers === 'none' || need.tiers?.length === 0) {
      complain('error', 'SCN-TIER', [...path, 'tiers'], {
        message: `Nobody serves the need "${key}".`,
        expected: 'at least one tier, or no tiers for all of them',
      });
      return;
    }
    const { engineers } = sketch.managing;
    if (Array.isArray(need.tiers) && need.tiers.every((tier) => engineers[tier] === 0)) {
      complain('warning', 'SCN-TIER', [...path, 'tiers'], {
        message: `Nobody is in the tiers that serve the need "${key}", so nobody ever works on it.`,
        hint: 'Put people into one of them in sketch.managing.engineers.',
      });
    }
  });
}

function checkGdap(sketch: SketchFile, complain: Complain): void {
  const { gdap } = sketch;
  if (gdap?.endsAfter === undefined) return;
  const term = gdap.term ?? DEFAULT_TERM_SECONDS;
  const { kind } = gdap.endsAfter;
  if (kind === 'lognormal' || kind === 'exponential' || boundsOf(gdap.endsAfter).high <= term) return;
  complain('error', 'SCN-RANGE', ['sketch', 'gdap', 'endsAfter'], {
    message: 'A relationship would have more time left than its whole term.',
    expected: 'at most the term',
  });
}
