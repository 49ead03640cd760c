import { type EpochSeconds, parseInstant } from '../../engine/calendar.ts';
import { invariant } from '../../engine/invariant.ts';
import {
  PIM_API_DETECTED_BY_PATH,
  PIM_API_FAILURE,
  PIM_API_ITERATION_1,
  PIM_API_ITERATION_2,
  PIM_API_ITERATION_2_GROUPS,
  PIM_API_ITERATION_3,
  PIM_ROLE_APPROVALS_IN_BETA,
} from '../facts/index.ts';

/** What a call works on. */
export type PimApiProvider = 'role' | 'group' | 'azure';

/** What of Microsoft's open points a caller may choose. */
export interface PimApiReading {
  /** What an ended API does: `empty` answers without data and without an error (PIM-115). */
  readonly failure?: typeof PIM_API_FAILURE.value;
  /** False where the end is taken not to touch groups (PIM-114). */
  readonly groupsEnd?: boolean;
}

export interface PimCallVerdict {
  /** Undefined where the path is none of PIM's. */
  readonly iteration: 1 | 2 | 3 | undefined;
  readonly provider: PimApiProvider | undefined;
  /** `unknown` within the month whose day Microsoft does not name. `empty`: an answer without data. */
  readonly outcome: 'works' | 'error' | 'empty' | 'unknown';
  readonly isBeta: boolean;
  /** Where the same is done in the iteration that stays, where the call has to move. */
  readonly moveTo: readonly string[];
  readonly factIds: readonly string[];
}

/** Segments of the second iteration, and what each works on. */
const SECOND_ITERATION: readonly (readonly [path: string, provider: PimApiProvider])[] = [
  [PIM_API_ITERATION_2.value.paths[0], 'role'],
  [PIM_API_ITERATION_2.value.paths[1], 'azure'],
  [PIM_API_ITERATION_2_GROUPS.value.path, 'group'],
];

/**
 * Whether a call of PIM's API works on a day, and where to move it (PIM-112 to PIM-117). The path decides, in any
 * spelling and with or without the host; the age of the program does not.
 *
 * @example judgePimCall('https://graph.microsoft.com/beta/privilegedAccess/aadRoles/resources', at).moveTo
 */
export function judgePimCall(url: string, at: EpochSeconds, reading: PimApiReading = {}): PimCallVerdict {
  const path = pathOf(url);
  return firstIteration(path, at, reading) ?? secondIteration(path, at, reading) ?? thirdIteration(path);
}

/**
 * When an iteration of the API ends for this provider; null where it has no end (PIM-112 to PIM-114, PIM-116). Of the
 * first only the month is known, and its last moment is taken.
 */
export function pimApiEnd(
  iteration: 1 | 2 | 3,
  provider: PimApiProvider,
  { groupsEnd = PIM_API_ITERATION_2_GROUPS.value.ends }: PimApiReading = {},
): EpochSeconds | null {
  if (iteration === 1) return instantOf(firstDayAfter(PIM_API_ITERATION_1.value.retiredMonth));
  if (iteration === 3 || (provider === 'group' && !groupsEnd)) return null;
  return instantOf(PIM_API_ITERATION_2.value.endsOn);
}

function firstIteration(path: string, at: EpochSeconds, reading: PimApiReading): PimCallVerdict | undefined {
  if (!isUnder(path, PIM_API_ITERATION_1.value.path)) return undefined;
  const month = PIM_API_ITERATION_1.value.retiredMonth;
  const begins = instantOf(`${month}-01`);
  const over = instantOf(firstDayAfter(month));
  const outcome = at < begins ? 'works' : at < over ? 'unknown' : failureOf(reading);
  return {
    iteration: 1,
    provider: 'role',
    outcome,
    isBeta: true,
    moveTo: targetsOf('role'),
    factIds: ['PIM-112', 'PIM-116', ...failureFacts(outcome)],
  };
}

function secondIteration(path: string, at: EpochSeconds, reading: PimApiReading): PimCallVerdict | undefined {
  if (!isUnder(path, PIM_API_DETECTED_BY_PATH.value)) return undefined;
  const provider = SECOND_ITERATION.find(([prefix]) => isUnder(path, prefix))?.[1];
  const end = pimApiEnd(2, provider ?? 'role', reading);
  const outcome = end !== null && at >= end ? failureOf(reading) : 'works';
  return {
    iteration: 2,
    provider,
    outcome,
    isBeta: true,
    moveTo: provider === undefined ? [] : targetsOf(provider),
    factIds: [
      'PIM-113',
      ...(provider === 'group' ? ['PIM-114'] : []),
      'PIM-116',
      'PIM-117',
      ...failureFacts(outcome),
    ],
  };
}

/** The third iteration, in Graph's v1.0 and its beta; requests, and the schedules they make. */
function thirdIteration(path: string): PimCallVerdict {
  const provider = (['role', 'group', 'azure'] as const).find((one) =>
    targetsOf(one).some((target) => namesSchedule(path, target)),
  );
  const isApproval = isUnder(path, PIM_ROLE_APPROVALS_IN_BETA.value);
  const isKnown = provider !== undefined || isApproval;
  return {
    iteration: isKnown ? 3 : undefined,
    provider: isApproval ? 'role' : provider,
    outcome: 'works',
    isBeta: isKnown && path.startsWith('/beta/'),
    moveTo: [],
    factIds: isApproval ? ['PIM-39'] : isKnown ? ['PIM-116'] : [],
  };
}

/** Where assignments and eligibilities are requested in the third iteration: Graph, or Azure Resource Manager. */
function targetsOf(provider: PimApiProvider): readonly string[] {
  const { assignment, eligibility } = PIM_API_ITERATION_3.value[provider];
  return [assignment, eligibility];
}

function failureOf({ failure = PIM_API_FAILURE.value }: PimApiReading): 'error' | 'empty' {
  return failure;
}

const failureFacts = (outcome: PimCallVerdict['outcome']): readonly string[] =>
  outcome === 'error' || outcome === 'empty' ? ['PIM-115'] : [];

/** The path alone, without host and query, in small letters. */
function pathOf(url: string): string {
  const withoutHost = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  return `/${withoutHost.replace(/^\/+/, '').replace(/\/+$/, '')}`.toLowerCase();
}

function isUnder(path: string, prefix: string): boolean {
  const start = prefix.toLowerCase();
  return path === start || path.startsWith(`${start}/`) || path.startsWith(`${start}(`);
}

/** Whether a path is about the schedules that a target's requests make; Azure puts the scope before it. */
function namesSchedule(path: string, target: string): boolean {
  const schedule = target
    .toLowerCase()
    .replace(/^\/v1\.0/, '')
    .replace(/requests$/, '');
  return schedule.startsWith('/')
    ? path.replace(/^\/(v1\.0|beta)(?=\/)/, '').startsWith(schedule)
    : path.includes(`/${schedule}`);
}

function instantOf(date: string): EpochSeconds {
  const instant = parseInstant(date);
  invariant(instant !== undefined, `the fact holds ${date}, which is no date`);
  return instant;
}

/** The day on which a month, written as 2021-06, is over. */
function firstDayAfter(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
}
