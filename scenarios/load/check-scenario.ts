import { DAY_SECONDS } from '../../engine/time.ts';
import { type Kind, writePart } from '../schema/design-text.ts';
import type { DesignFile } from '../schema/designs-schema.ts';
import type { ScenarioFile } from '../schema/scenario-schema.ts';
import { checkParts } from './check-parts.ts';
import { checkSketch, checkTiers, tiersOf, warnWithoutApprovers } from './check-sketch.ts';
import type { Complain } from './complaints.ts';
import { DEFAULT_TERM_SECONDS } from './defaults.ts';
import type { YamlPath } from './parse-yaml.ts';

/** For each setting of a design the kinds it changes. */
const KINDS_THAT_ASK = {
  maxActivation: ['gdap-pim', 'lighthouse-eligible', 'b2b-pim', 'sync-pim', 'own-pim'],
  mfa: ['gdap-pim', 'lighthouse-eligible', 'b2b-pim', 'sync-pim', 'own-pim'],
  authenticationContext: ['gdap-pim', 'b2b-pim', 'sync-pim', 'own-pim'],
  approval: ['gdap-pim', 'lighthouse-eligible', 'b2b-pim', 'sync-pim', 'own-pim'],
  groupsPer: ['gdap-pim', 'gdap-standing', 'lighthouse-eligible', 'lighthouse-standing'],
  mfaTrust: ['b2b-pim', 'sync-pim'],
  userType: ['sync-pim'],
  demandsMfa: ['b2b-pim', 'sync-pim'],
} as const satisfies Readonly<Record<string, readonly Kind[]>>;

const SETTINGS = Object.keys(KINDS_THAT_ASK) as (keyof typeof KINDS_THAT_ASK)[];

/** Checks the parts of a scenario against each other, as far as they need nothing from outside the file. */
export function checkScenario(file: ScenarioFile, complain: Complain): void {
  if ((file.sketch === undefined) === (file.estate === undefined)) {
    const both = file.sketch !== undefined;
    complain(
      'error',
      both ? 'SCN-EITHER' : 'SCN-MISSING',
      both ? ['estate'] : [],
      {
        message: both
          ? 'A scenario has a sketch or an estate, not both.'
          : 'There is neither a sketch nor an estate.',
        expected: 'sketch: { managing: …, customers: … }, or estate: ./estate.yaml',
      },
      'key',
    );
  }
  if (file.sketch !== undefined) checkSketch(file.sketch, complain);
  checkDesigns(file, complain);
  checkLead(file, complain);
  const { min, max } = file.precision ?? {};
  // Where only one of the two is given, the default of the other moves aside.
  if (min !== undefined && max !== undefined && min > max) {
    complain('error', 'SCN-RANGE', ['precision', 'max'], {
      message: `At least ${min} and at most ${max} replications contradict each other.`,
      expected: 'min not above max',
    });
  }
}

/** A renewal that begins before the relationship does is a typo, and would renew without end. */
function checkLead({ sketch, behavior }: ScenarioFile, complain: Complain): void {
  const lead = behavior?.renewal?.lead;
  const term = sketch?.gdap?.term ?? DEFAULT_TERM_SECONDS;
  if (sketch === undefined || lead === undefined || lead === 'none' || lead < term) return;
  complain('error', 'SCN-RANGE', ['behavior', 'renewal', 'lead'], {
    message: 'A renewal cannot begin a whole term or more before the end.',
    expected: `less than the term of ${term / DAY_SECONDS} days`,
  });
}

/** The name of a design: as given, or its parts joined by a plus sign. */
export function designName(design: DesignFile): string {
  return design.name ?? writtenDesign(design);
}

function writtenDesign({ design }: DesignFile): string {
  return design.map(writePart).join(' + ');
}

/** True where one of the parts is of one of the kinds. */
function isMadeOf({ design }: DesignFile, ...kinds: readonly Kind[]): boolean {
  return design.some(({ kind }) => kinds.includes(kind));
}

function checkDesigns(file: ScenarioFile, complain: Complain): void {
  if (file.designs === undefined) {
    if (file.sketch === undefined) return;
    const expected = 'designs: [dap, gdap-standing, gdap-pim]';
    complain('error', 'SCN-MISSING', [], { message: '"designs" is missing here.', expected }, 'key');
    return;
  }
  const names = new Set<string>();
  file.designs.forEach((design, index) => {
    const path = ['designs', index];
    checkKinds(design, file, path, complain);
    checkOverrides(design, file, path, complain);
    const name = designName(design);
    if (names.has(name)) {
      complain('error', 'SCN-DUPLICATE', path, {
        message: `Two designs are called "${name}".`,
        hint: 'Give one of them a name: { design: gdap-pim, name: gdap-pim without approval, … }.',
      });
    }
    names.add(name);
  });
}

function checkKinds(design: DesignFile, file: ScenarioFile, path: YamlPath, complain: Complain): void {
  const asIs = isMadeOf(design, 'as-is');
  if (design.estate !== undefined && (!asIs || design.design.length > 1)) {
    complain('error', 'SCN-DESIGN', [...path, 'estate'], {
      message: 'A design that brings its own estate runs it as it is.',
      expected: 'design: as-is beside it',
    });
  }
  if (file.sketch !== undefined && asIs && design.estate === undefined) {
    complain('error', 'SCN-DESIGN', path, {
      message: '"as-is" runs an estate that exists, and a sketch is none.',
      expected: 'a design that builds an estate, such as gdap-pim',
    });
  }
  if (file.sketch === undefined && (!asIs || design.design.length > 1)) {
    complain('error', 'SCN-DESIGN', path, {
      message: 'An estate can only be run as it is; other designs are built from a sketch.',
      expected: 'as-is',
    });
  }
}

function checkOverrides(design: DesignFile, file: ScenarioFile, path: YamlPath, complain: Complain): void {
  const overrides = SETTINGS.filter((key) => design[key] !== undefined);
  for (const key of overrides) {
    if (isMadeOf(design, ...KINDS_THAT_ASK[key])) continue;
    complain(
      'warning',
      'SCN-NO-EFFECT',
      [...path, key],
      {
        message: `"${key}" changes nothing in the design "${writtenDesign(design)}", which has nothing it could set.`,
      },
      'key',
    );
  }
  if (file.sketch === undefined) return;
  checkParts(design, file.sketch, path, complain);
  checkTiers(design.approval, tiersOf(file.sketch), [...path, 'approval'], complain);
  warnWithoutApprovers(design.approval, file.sketch, [...path, 'approval'], complain);
}
