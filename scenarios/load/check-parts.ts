import { HOUR_SECONDS } from '../../engine/time.ts';
import { LIGHTHOUSE_MAX_ACTIVATION } from '../../models/facts/index.ts';
import { needDefinition } from '../../models/needs.ts';
import { type Kind, writePart } from '../schema/design-text.ts';
import type { DesignFile } from '../schema/designs-schema.ts';
import type { SketchFile } from '../schema/sketch-schema.ts';
import type { Complain } from './complaints.ts';
import type { YamlPath } from './parse-yaml.ts';

/** Checks how the parts of a design share the work of a sketch. */
export function checkParts(design: DesignFile, sketch: SketchFile, path: YamlPath, complain: Complain): void {
  checkNobodyAsked(design, sketch, path, complain);
  checkTwice(design, sketch, path, complain);
  noteShorterActivation(design, sketch, path, complain);
}

/** Brackets divide the work; what they leave to no part would look like something the design cannot do. */
function checkNobodyAsked(
  { design }: DesignFile,
  sketch: SketchFile,
  path: YamlPath,
  complain: Complain,
): void {
  const left = sketch.customers.needs
    .map((need) => (typeof need === 'string' ? need : need.need))
    .filter((need) =>
      design.every(
        ({ workloads }) => workloads !== null && !workloads.includes(needDefinition(need).workload),
      ),
    );
  if (left.length === 0) return;
  complain('error', 'SCN-DESIGN', path, {
    message: `No part of "${design.map(writePart).join(' + ')}" is asked for the need "${left[0]}".`,
    expected: 'brackets that divide all workloads of the needs among the parts',
    hint: 'Add its workload to the brackets of a part, or leave the brackets of one part out.',
  });
}

/** Kinds that give the same access in two ways: of one workload only one of them can do the work. */
const TWO_WAYS: readonly (readonly [one: Kind, other: Kind])[] = [
  ['gdap-standing', 'gdap-pim'],
  ['lighthouse-standing', 'lighthouse-eligible'],
];

/** Two parts that make the same thing would hide each other, and which one depended on their order. */
function checkTwice({ design }: DesignFile, sketch: SketchFile, path: YamlPath, complain: Complain): void {
  const partOf = (kind: Kind) => design.find((part) => part.kind === kind);
  if (partOf('b2b-pim') && partOf('sync-pim')) {
    complain('error', 'SCN-DESIGN', path, {
      message:
        'Nobody has two accounts from outside in one tenant: who is invited is not synchronized (B2B-61).',
      expected: 'b2b-pim or sync-pim',
      hint: 'Compare them as two designs.',
    });
  }
  for (const [one, other] of TWO_WAYS) {
    const parts = [partOf(one), partOf(other)];
    const shared = sketch.customers.needs
      .map((need) => (typeof need === 'string' ? need : need.need))
      .find((need) =>
        parts.every(
          (part) =>
            part !== undefined &&
            (part.workloads?.includes(needDefinition(need).workload) ?? servedBy(one, need)),
        ),
      );
    if (shared === undefined) continue;
    complain('error', 'SCN-DESIGN', path, {
      message: `Both ${one} and ${other} are asked for the need "${shared}".`,
      expected: 'brackets that give each workload to one of the two',
      hint: `Write "${one}[azure] + ${other}[m365, entra]", or compare them as two designs.`,
    });
  }
}

/** Lighthouse is never asked for what is no work on Azure resources (LH-46). */
function servedBy(kind: Kind, need: string): boolean {
  return !kind.startsWith('lighthouse') || needDefinition(need).workload === 'azure';
}

/** Lighthouse allows shorter activations than PIM does (LH-12). */
function noteShorterActivation(
  design: DesignFile,
  sketch: SketchFile,
  path: YamlPath,
  complain: Complain,
): void {
  const most = LIGHTHOUSE_MAX_ACTIVATION.value;
  const asked = design.maxActivation ?? sketch.pim?.maxActivation ?? 0;
  if (asked <= most || !design.design.some(({ kind }) => kind === 'lighthouse-eligible')) return;
  complain('note', 'SCN-CAPPED', path, {
    message: `Azure Lighthouse allows an activation of ${most / HOUR_SECONDS} hours at most, so that is what its roles get (LH-12).`,
  });
}
