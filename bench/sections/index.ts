import { dashboard } from './dashboard.ts';
import { flagshipSizes } from './flagship.ts';
import { lifecycle } from './lifecycle.ts';
import { memory } from './memory.ts';
import { models } from './models.ts';
import { onlookers } from './onlookers.ts';
import { page } from './page.ts';
import type { Section } from './section.ts';
import { start } from './start.ts';
import { workers } from './workers.ts';

/** Everything that is measured, in the order of the results; `--only` takes these names. */
export const SECTIONS = {
  lifecycle,
  onlookers,
  memory,
  models,
  workers,
  start,
  flagship: flagshipSizes,
  page,
  dashboard,
} as const satisfies Readonly<Record<string, Section>>;

export type SectionName = keyof typeof SECTIONS;
