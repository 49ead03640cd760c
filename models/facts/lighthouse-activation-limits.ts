import { HOUR_SECONDS, MINUTE_SECONDS } from '../../engine/time.ts';
import type { Fact } from './fact.ts';
import { LIGHTHOUSE_MAX_ACTIVATION } from './lighthouse.ts';

/*
 * The other numbers of LH-12. They share that id, so they stand outside the registry, where an id is one fact.
 */

const { id, unit, source, date, confidence } = LIGHTHOUSE_MAX_ACTIVATION;

export const LIGHTHOUSE_MIN_ACTIVATION: Fact<number> = {
  id,
  statement: 'The time an activation is allowed cannot be limited to less than half an hour.',
  value: 30 * MINUTE_SECONDS,
  unit,
  source,
  date,
  confidence,
};

export const LIGHTHOUSE_DEFAULT_ACTIVATION: Fact<number> = {
  id,
  statement: 'Where a definition does not say how long an activation may last, eight hours hold.',
  value: 8 * HOUR_SECONDS,
  unit,
  source,
  date,
  confidence,
};

export const LIGHTHOUSE_ACTIVATION_STEP: Fact<number> = {
  id,
  statement: 'Half-hour steps are advised; others are taken.',
  value: 30 * MINUTE_SECONDS,
  unit,
  source,
  date,
  confidence,
};
