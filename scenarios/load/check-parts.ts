import { HOUR_SECONDS } from '../../engine/time.ts';
import { LIGHTHOUSE_MAX_ACTIVATION } from '../../models/facts/index.ts';
import { needDefinition } from '../../models/needs.ts';
import { writePart } from '../schema/design-text.ts';
import type { DesignFile } from '../schema/designs-schema.ts';
import type { SketchFile } from '../schema/sketch-schema.ts';
import type { Complain } from './complaints.ts';
import type { YamlPath } from './parse-yaml.ts';

/** Checks how the parts of a design share the work of a sketch. */
export function checkParts(design: DesignFile, sketch: SketchFile, path: YamlPath, complain: Complain): void {
  checkNobodyAsked(design, sketch, path, complain);
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
