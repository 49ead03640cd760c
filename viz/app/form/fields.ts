import type { Distribution } from '../../../engine/distributions.ts';
import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS } from '../../../engine/time.ts';
import { NEEDS } from '../../../models/needs.ts';
import type { YamlPath } from '../../../scenarios/load/parse-yaml.ts';
import type { Scenario, Sketch } from '../../../scenarios/scenario.ts';
import { choiceField } from './choice-field.ts';
import type { Change, Field, FormState } from './field.ts';
import { listField } from './list-field.ts';
import { sliderField } from './slider-field.ts';
import { textField } from './text-field.ts';

export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly Field[];
}

const DESIGNS = [
  { value: 'dap', label: 'Legacy DAP (dap)' },
  { value: 'gdap-standing', label: 'GDAP, standing groups (gdap-standing)' },
  { value: 'gdap-pim', label: 'GDAP, groups activated in PIM (gdap-pim)' },
  { value: 'lighthouse-standing', label: 'Azure Lighthouse, standing (lighthouse-standing)' },
  { value: 'lighthouse-eligible', label: 'Azure Lighthouse, eligible (lighthouse-eligible)' },
  { value: 'b2b-pim', label: 'Guests who activate (b2b-pim)' },
  { value: 'sync-pim', label: 'Synchronized accounts that activate (sync-pim)' },
  { value: 'own-pim', label: 'The customers’ own administrators (own-pim)' },
];

const sketchOf = ({ source }: Scenario): Sketch | undefined =>
  source.kind === 'sketch' ? source.sketch : undefined;

/** The name of an entry that is a word, or has one under a key. */
const nameUnder =
  (...keys: readonly string[]) =>
  (entry: unknown): string => {
    if (typeof entry !== 'object' || entry === null) return String(entry);
    const own = entry as Readonly<Record<string, unknown>>;
    return String(keys.map((key) => own[key]).find((value) => value !== undefined) ?? 'unnamed');
  };

/** The middle of a distribution that a slider can move; undefined for the others. */
function medianOf(distribution: Distribution): number | undefined {
  if (distribution.kind === 'lognormal') return distribution.median;
  return distribution.kind === 'constant' ? distribution.value : undefined;
}

/** A long tail whose end moves along with its middle. */
function lognormalAround(median: string, p95: string) {
  return { lognormal: { median, p95 } };
}

/** How far the tail of an answer time reaches, as a multiple of its middle. */
function tailOf(distribution: Distribution | undefined): number {
  return distribution?.kind === 'lognormal' ? distribution.p95 / distribution.median : 10;
}

const minutes = (value: number) => `PT${Math.max(1, Math.round(value))}M`;
const hours = (value: number) => `PT${Math.max(1, Math.round(value))}H`;

/** What the form holds, for the parts a scenario has. */
export function fieldGroups({ text }: FormState, change: Change): readonly FieldGroup[] {
  const isSketch = text.valueAt(['estate']) === undefined;
  const tiers = tierNames(text.valueAt(['sketch', 'managing', 'engineers']));
  return [
    {
      title: 'Scenario',
      fields: [
        textField(['name'], { label: 'Name' }, change),
        textField(
          ['horizon'],
          {
            label: 'Looks ahead',
            usual: isSketch ? 'P90D' : '2 years',
            hint: 'A duration: P90D, “90 days”.',
          },
          change,
        ),
        textField(['seed'], { label: 'Seed of chance', usual: '1', number: true }, change),
      ],
    },
    ...(isSketch ? sketchGroups(tiers, change) : []),
    {
      title: 'Designs',
      fields: [
        listField(
          ['designs'],
          {
            label: 'Compared',
            choices: isSketch ? DESIGNS : [{ value: 'as-is', label: 'As it is (as-is)' }],
            nameOf: nameUnder('name', 'design'),
          },
          change,
        ),
      ],
    },
    { title: 'What people do', fields: behaviorFields(change) },
    ...thefts(text.valueAt(['events'])).map((position, order) => ({
      title: 'Theft',
      fields: theftFields({ position, order }, tiers, change),
    })),
  ];
}

export function tierNames(engineers: unknown): readonly string[] {
  return typeof engineers === 'object' && engineers !== null && !Array.isArray(engineers)
    ? Object.keys(engineers)
    : [];
}

/** Positions of the events in which somebody's account is stolen. */
export function thefts(events: unknown): readonly number[] {
  if (!Array.isArray(events)) return [];
  return events.flatMap((event, position) =>
    typeof event === 'object' && event !== null && 'compromise' in event ? [position] : [],
  );
}

function sketchGroups(tiers: readonly string[], change: Change): readonly FieldGroup[] {
  const managing = ['sketch', 'managing'];
  const whole = (value: number) => value;
  return [
    {
      title: 'Customers and people',
      fields: [
        sliderField(
          ['sketch', 'customers', 'count'],
          {
            label: 'Customers',
            unit: '',
            low: 1,
            high: 200,
            of: (scenario) => sketchOf(scenario)?.customers.names.length,
            written: whole,
          },
          change,
        ),
        ...tiers.map((tier) =>
          sliderField(
            [...managing, 'engineers', tier],
            {
              label: `Engineers, ${tier}`,
              unit: '',
              low: 0,
              high: 40,
              of: (scenario) =>
                sketchOf(scenario)?.managing.engineers.find((each) => each.tier === tier)?.count,
              written: whole,
            },
            change,
          ),
        ),
        sliderField(
          [...managing, 'approvers'],
          {
            label: 'Approvers',
            unit: '',
            low: 0,
            high: 20,
            of: (scenario) => sketchOf(scenario)?.managing.approvers,
            written: whole,
          },
          change,
        ),
        listField(
          ['sketch', 'customers', 'needs'],
          {
            label: 'What engineers must be able to do',
            choices: Object.entries(NEEDS).map(([value, { label }]) => ({ value, label })),
            nameOf: nameUnder('need'),
          },
          change,
        ),
      ],
    },
    {
      title: 'PIM',
      fields: [
        choiceField(
          ['sketch', 'pim', 'groupsPer'],
          {
            label: 'One group per',
            usual: 'tier',
            choices: [
              { value: 'tier', label: 'tier' },
              { value: 'pod', label: 'tier and pod' },
              { value: 'customer', label: 'tier and customer' },
            ],
          },
          change,
        ),
        listField(
          ['sketch', 'pim', 'approval'],
          {
            label: 'Somebody must approve',
            choices: tiers.map((value) => ({ value, label: value })),
            nameOf: String,
          },
          change,
        ),
      ],
    },
  ];
}

function behaviorFields(change: Change): readonly Field[] {
  const percent = (value: number) => `${value}%`;
  const share = (path: YamlPath, label: string, of: (scenario: Scenario) => number) =>
    sliderField(
      path,
      {
        label,
        unit: '%',
        low: 0,
        high: 100,
        of: (scenario) => Math.round(of(scenario) * 1000) / 10,
        written: percent,
      },
      change,
    );
  return [
    textField(
      ['behavior', 'activationsPerEngineerPerDay'],
      {
        label: 'Activations per engineer and day',
        usual: '2 to 5',
        hint: 'A number, or a range such as “2 to 5”.',
        number: true,
      },
      change,
    ),
    sliderField(
      ['behavior', 'approverResponse'],
      {
        label: 'An approver answers within (median)',
        unit: 'min',
        low: 1,
        high: 240,
        of: ({ behavior }) => inUnits(medianOf(behavior.approverResponse), MINUTE_SECONDS),
        written: (value, scenario) =>
          lognormalAround(minutes(value), minutes(value * tailOf(scenario?.behavior.approverResponse))),
      },
      change,
    ),
    share(
      ['behavior', 'approverFooled'],
      'Approvers let a thief through',
      ({ behavior }) => behavior.approverFooled,
    ),
    share(
      ['behavior', 'approverDenies'],
      'Approvers refuse an honest request',
      ({ behavior }) => behavior.approverDenies,
    ),
    sliderField(
      ['behavior', 'patience'],
      {
        label: 'An engineer waits at most',
        unit: 'h',
        low: 1,
        high: 24,
        of: ({ behavior }) => inUnits(behavior.patienceSeconds, HOUR_SECONDS),
        written: hours,
      },
      change,
    ),
    sliderField(
      ['behavior', 'renewal', 'lead'],
      {
        label: 'Relationships are renewed ahead of their end by',
        unit: 'days',
        low: 0,
        high: 180,
        of: ({ behavior }) => inUnits(behavior.renewal.leadSeconds ?? undefined, DAY_SECONDS),
        written: (value) => `P${value}D`,
      },
      change,
    ),
    share(
      ['behavior', 'renewal', 'forgotten'],
      'Ends that slip through',
      ({ behavior }) => behavior.renewal.forgotten,
    ),
  ];
}

function theftFields(
  { position, order }: { readonly position: number; readonly order: number },
  tiers: readonly string[],
  change: Change,
): readonly Field[] {
  const theft = (scenario: Scenario | undefined) => {
    const event = scenario?.events.filter(({ kind }) => kind === 'compromise')[order];
    return event?.kind === 'compromise' ? event : undefined;
  };
  const at = ['events', position];
  return [
    choiceField(
      [...at, 'compromise', 'who'],
      {
        label: 'Whose account',
        usual: '',
        choices: tiers.map((value) => ({ value, label: `an engineer of ${value}` })),
      },
      change,
    ),
    choiceField(
      [...at, 'compromise', 'with'],
      {
        label: 'The thief holds',
        usual: 'stolen-session',
        choices: [
          { value: 'stolen-session', label: 'a stolen session' },
          { value: 'password', label: 'the password' },
        ],
      },
      change,
    ),
    textField(
      [...at, 'at'],
      { label: 'When', hint: 'A duration since the start (P30DT10H), or a date.' },
      change,
    ),
    sliderField(
      [...at, 'detectedAfter'],
      {
        label: 'Noticed after (median)',
        unit: 'h',
        low: 1,
        high: 168,
        of: (scenario) =>
          inUnits(
            medianOf(theft(scenario)?.detectedAfter ?? { kind: 'uniform', low: 0, high: 0 }),
            HOUR_SECONDS,
          ),
        written: (value, scenario) =>
          lognormalAround(hours(value), hours(value * tailOf(theft(scenario)?.detectedAfter))),
      },
      change,
    ),
  ];
}

const inUnits = (seconds: number | undefined, unit: number) =>
  seconds === undefined ? undefined : seconds / unit;
