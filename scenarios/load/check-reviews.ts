import {
  type ReviewDefinitionProblem,
  type ReviewKind,
  reviewDefinitionProblems,
} from '../../models/policies/access-review-definition.ts';
import type { EstateEntry, EstateFile } from '../schema/estate-schema.ts';
import type { AzureRoleCheck } from './check-azure-roles.ts';
import type { CheckPrincipal } from './check-roles.ts';
import { type Complain, eachEntry } from './complaints.ts';
import type { EstateIds } from './estate-ids.ts';
import type { YamlPath } from './parse-yaml.ts';
import { reviewKindOf } from './reviews-of-file.ts';

type Review = EstateEntry<'reviews'>;

/** Keys that say how a review runs; without its kind they say nothing. */
const SETTINGS = [
  'frequency',
  'duration',
  'starts',
  'ends',
  'occurrences',
  'ifNobodyAnswers',
  'autoApply',
  'deniedGuests',
  'fallbackReviewers',
] as const satisfies readonly (keyof Review)[];

const SUBJECTS = ['group', 'role', 'azureRole'] as const;

/** What each kind may name; guests of a group, or of something the estate does not hold. */
const SUBJECT_OF_KIND: Readonly<Record<ReviewKind, (typeof SUBJECTS)[number] | undefined>> = {
  'entra-role': 'role',
  'azure-role': 'azureRole',
  group: 'group',
  'pim-group': 'group',
  guests: 'group',
  application: undefined,
};

const PROBLEMS: Readonly<
  Record<ReviewDefinitionProblem['code'], { readonly key: keyof Review; readonly message: string }>
> = {
  overlaps: { key: 'duration', message: 'A review must end before the next one begins' },
  'no-choice-for-guests': {
    key: 'deniedGuests',
    message: 'There is a choice for denied guests only where guests alone are reviewed',
  },
  'fallback-reviewer-missing': { key: 'kind', message: 'A review of a PIM group needs "fallbackReviewers"' },
  'looks-back-too-far': { key: 'kind', message: 'The review looks back too far' },
};

/** Checks access reviews, and whether Entra would take them as they are. */
export function checkReviews(
  file: EstateFile,
  ids: EstateIds,
  { custom }: AzureRoleCheck,
  complain: Complain,
): void {
  eachEntry(file.reviews, 'reviews', (entry, path) => {
    ids.tenants.need(entry.tenant, [...path, 'tenant']);
    ids.groups.need(entry.group, [...path, 'group']);
    for (const list of ['scope', 'reviewers', 'fallbackReviewers'] as const) {
      entry[list]?.forEach((id, index) => {
        ids.accounts.need(id, [...path, list, index]);
      });
    }
    entry.servicePrincipals?.forEach((id, index) => {
      ids.servicePrincipals.need(id, [...path, 'servicePrincipals', index]);
    });
    if (entry.azureRole !== undefined) custom(entry.azureRole, [...path, 'azureRole']);
    const kind = reviewKindOf(entry);
    if (kind !== undefined) {
      checkSubject(entry, kind, path, complain);
      checkSeries(entry, kind, path, complain);
      return;
    }
    const setting = SETTINGS.find((key) => entry[key] !== undefined);
    if (setting === undefined) return;
    complain('error', 'SCN-MISSING', path, {
      message: `A review with "${setting}" must say what it reviews.`,
      expected: 'kind, group, role or azureRole',
    });
  });
}

function checkSubject(entry: Review, kind: ReviewKind, path: YamlPath, complain: Complain): void {
  const allowed = SUBJECT_OF_KIND[kind];
  const odd = SUBJECTS.find((key) => entry[key] !== undefined && key !== allowed);
  if (odd === undefined) return;
  complain('error', 'SCN-EITHER', [...path, odd], {
    message: `A review of kind ${kind} does not look at this.`,
    expected: allowed,
  });
}

function checkSeries(entry: Review, kind: ReviewKind, path: YamlPath, complain: Complain): void {
  const { frequency = 'once', duration, ends, occurrences, starts } = entry;
  if (ends !== undefined && occurrences !== undefined) {
    complain('error', 'SCN-EITHER', path, {
      message: 'A series ends on a day, or after so many reviews.',
      expected: 'ends, or occurrences',
    });
  }
  if (ends !== undefined && starts !== undefined && ends < starts) {
    complain('error', 'SCN-DATE', [...path, 'ends'], { message: 'It ends before it begins.' });
  }
  if (frequency !== 'once' && duration === undefined) {
    complain('error', 'SCN-MISSING', path, {
      message: 'A review that begins anew must say how long each one runs.',
      expected: 'duration',
    });
  }
  const problems = reviewDefinitionProblems({
    kind,
    frequency,
    durationSeconds: duration ?? 0,
    guestAction: entry.deniedGuests ?? 'remove',
    hasFallbackReviewer: (entry.fallbackReviewers?.length ?? 0) > 0,
  });
  for (const { code, factId } of problems) {
    const { key, message } = PROBLEMS[code];
    complain('error', 'SCN-REVIEW', [...path, key], { message: `${message} (${factId}).` });
  }
}

/** Checks programs that call PIM. */
export function checkAutomations(
  file: EstateFile,
  ids: EstateIds,
  checkPrincipal: CheckPrincipal,
  complain: Complain,
): void {
  eachEntry(file.automations, 'automations', (entry, path) => {
    ids.tenants.need(entry.tenant, [...path, 'tenant']);
    if (entry.account !== undefined || entry.servicePrincipal !== undefined) {
      checkPrincipal(entry, path, entry.tenant ?? ids.managing, 'active');
    }
    if (entry.pimApi === 1 && (entry.provider ?? 'entra-roles') !== 'entra-roles') {
      complain('warning', 'SCN-NO-EFFECT', [...path, 'provider'], {
        message: 'The first iteration of the API knew roles of Microsoft Entra only (PIM-112).',
      });
    }
  });
}
