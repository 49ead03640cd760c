import { z } from 'zod';
import { AssumptionsFile } from './assumptions-schema.ts';
import { BehaviorFile } from './behavior-schema.ts';
import { date } from './dates.ts';
import { DesignFile } from './designs-schema.ts';
import { duration } from './durations.ts';
import { EstateChoice } from './estate-schema.ts';
import { EventFile } from './events-schema.ts';
import { LONGEST_DESCRIPTION, LONGEST_HORIZON_SECONDS, MOST_DESIGNS, MOST_EVENTS } from './limits.ts';
import { name } from './names.ts';
import { ExpectFile, PrecisionFile } from './precision-schema.ts';
import { RatesFile } from './rates-schema.ts';
import { SketchFile } from './sketch-schema.ts';
import { SweepFile } from './sweep-schema.ts';
import { WaiversFile } from './waivers-schema.ts';

/** A scenario file as written: its words read one by one, but not yet checked against each other. */
export const ScenarioFile = z
  .strictObject({
    name: name('What the scenario is called.'),
    description: z
      .string()
      .max(LONGEST_DESCRIPTION)
      .optional()
      .describe('What it shows, in a few sentences.'),
    start: date('When it starts. Default: 2026-01-05; for an estate the day it was saved.').optional(),
    horizon: duration('How far it looks ahead. Default: 90 days; 2 years for an estate.', {
      least: 1,
      most: LONGEST_HORIZON_SECONDS,
      limits: 'more than nothing, and 20 years at most',
    }).optional(),
    seed: z
      .int()
      .min(0)
      .max(2 ** 32 - 1)
      .optional()
      .describe('Seed of all random numbers. Default: 1.'),
    sketch: SketchFile.optional(),
    estate: EstateChoice.optional().describe(
      'Instead of a sketch: the relative path of an estate file, such as ./estate.yaml, or the estate itself.',
    ),
    designs: z
      .array(DesignFile)
      .min(1)
      .max(MOST_DESIGNS)
      .optional()
      .describe('The designs to compare. Default for an estate: as-is.'),
    behavior: BehaviorFile.optional(),
    events: z.array(EventFile).max(MOST_EVENTS).optional().describe('What happens at fixed times.'),
    expect: ExpectFile.optional(),
    assumptions: AssumptionsFile.optional(),
    precision: PrecisionFile.optional(),
    waivers: WaiversFile.optional(),
    rates: RatesFile.optional(),
    sweep: SweepFile.optional(),
  })
  .meta({ title: 'Entwin scenario' })
  .describe('A scenario for Entwin: who manages whom, which designs to compare, what happens.');

export type ScenarioFile = z.infer<typeof ScenarioFile>;
