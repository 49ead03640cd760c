import type { MachineNote } from './machine-note.ts';

/** PIM: activations, assignments, approvers, the plan it needs, reviews, programs. */
export const PIM_NOTES = {
  pimActivation: {
    label: 'PIM activation',
    about: 'The way from an eligible place to an active one: of a group, an Entra role or an Azure role.',
    timers: {
      approvalTimeout: { label: 'nobody answers', factIds: ['PIM-37'] },
      start: { label: 'its start', factIds: ['PR10'] },
      provisioning: { label: 'directory writes', factIds: ['PIM-65'] },
      expiry: { label: 'activation ends', factIds: ['PIM-10', 'PR11'] },
      maturity: { label: 'old enough to end', factIds: ['PIM-18'] },
    },
    failing: ['ineligible', 'permanent'],
    failures: {
      ineligible: ['p2-lapse-removes-eligibilities', 'eligibility-ended'],
      idle: ['request-refused'],
      pendingApproval: [
        'approval-timeout',
        'approval-denied',
        'gave-up-waiting',
        'nobody-can-approve',
        'approver-is-requester',
      ],
      provisioning: ['token-stale-after-activation', 'workload-too-slow', 'exchange-propagation'],
      active: ['running-activation-cannot-be-extended', 'stolen-session-satisfies-the-mfa-rule'],
      'active.young': ['deactivation-in-the-first-five-minutes'],
      'active.mature': ['access-lingers-after-expiry'],
      permanent: ['p2-lapse-makes-time-bound-permanent'],
    },
  },
  eligibleAssignment: {
    label: 'Eligible assignment',
    about: 'How long somebody may activate: the schedule of one eligible place.',
    timers: {
      maturity: { label: 'old enough to remove', factIds: ['PIM-17'] },
      extendWindow: { label: 'may be extended', factIds: ['PIM-42'] },
      end: { label: 'its end', factIds: ['PIM-23', 'PIM-46'] },
      renewWindow: { label: 'too late to renew', factIds: ['PIM-42'] },
    },
    failing: ['expired', 'removed', 'kept'],
    failures: {
      expired: ['eligibility-ended'],
      'expired.closed': ['eligibility-ended'],
      removed: ['p2-lapse-removes-eligibilities', 'stale-eligible-assignments-after-people-move'],
      'eligible.window.unlimited': ['stale-eligible-assignments-after-people-move'],
    },
  },
  activeAssignment: {
    label: 'Active assignment',
    about: 'Standing access that an administrator gave in PIM, with or without an end.',
    timers: {
      end: { label: 'its end', factIds: ['PIM-93', 'PIM-46'] },
      maturity: { label: 'old enough to remove', factIds: ['PIM-17'] },
    },
    failing: ['ended'],
    failures: {
      permanent: ['p2-lapse-makes-time-bound-permanent'],
      ended: ['eligibility-ended'],
    },
  },
  servicePrincipalAssignment: {
    label: 'Assignment of a program',
    about: 'What a service principal can have of PIM: an active place with an end, and nothing else.',
    timers: {
      end: { label: 'its end', factIds: ['PIM-47'] },
      maturity: { label: 'old enough to remove', factIds: ['PIM-17'] },
    },
    failing: ['none', 'permanent'],
    failures: {
      none: ['service-principal-made-eligible'],
      permanent: ['p2-lapse-makes-time-bound-permanent'],
    },
  },
  groupOwnership: {
    label: 'Activated ownership of a group',
    about: 'What the directory makes of it: a group’s last active owner is not given up.',
    timers: { nextTry: { label: 'PIM tries again', factIds: ['PIM-59'] } },
    failing: ['retrying', 'standing'],
    failures: {
      retrying: ['last-owner-never-deactivates'],
      standing: ['last-owner-never-deactivates'],
    },
  },
  approver: {
    label: 'Approver',
    about: 'A person who decides on activations while on duty.',
    timers: {},
    failing: [],
    failures: {
      offDuty: ['approval-timeout', 'gave-up-waiting'],
      onDuty: ['approval-denied'],
    },
  },
  engineer: {
    label: 'Engineer',
    about: 'A person at one piece of work: needs access, waits for it, works, is done.',
    timers: {
      patience: { label: 'patience over', factIds: [] },
      work: { label: 'work done', factIds: [] },
    },
    failing: [],
    failures: {
      waiting: ['gave-up-waiting', 'workload-too-slow'],
      'waiting.impatient': ['gave-up-waiting'],
      working: ['access-lingers-after-expiry'],
    },
  },
  pimPlan: {
    label: 'PIM of a tenant',
    about: 'Four things side by side that a lost plan takes at once.',
    timers: {},
    failing: ['service.unavailable', 'settings.defaults', 'reviews.ended', 'mails.off'],
    failures: {
      'service.unavailable': ['p2-lapse-removes-eligibilities', 'p2-lapse-makes-time-bound-permanent'],
      'settings.defaults': ['settings-not-restored-by-buying-again'],
      'reviews.ended': ['settings-not-restored-by-buying-again'],
    },
  },
  licenseSubscription: {
    label: 'License subscription',
    about: 'The paid life of a subscription, and what is left of it when nobody pays.',
    timers: { stage: { label: 'next stage', factIds: ['PIM-96', 'PIM-97'] } },
    failing: ['expired', 'disabled', 'deleted'],
    failures: {
      disabled: ['p2-lapse-removes-eligibilities', 'p2-lapse-makes-time-bound-permanent'],
      deleted: ['p2-lapse-removes-eligibilities', 'settings-not-restored-by-buying-again'],
    },
  },
  accessReview: {
    label: 'Access review',
    about: 'A series of access reviews, and the instance of it that runs at the moment.',
    timers: {
      nextStart: { label: 'next one is due', factIds: ['PIM-118'] },
      reminder: { label: 'reminder', factIds: ['PIM-127'] },
      rest: { label: 'its end', factIds: ['PIM-119'] },
      removal: { label: 'decisions applied', factIds: ['PIM-121'] },
      block: { label: 'denied guests deleted', factIds: ['PIM-123'] },
    },
    failing: ['series.ended', 'instance.stopped'],
    failures: {
      'series.ended': ['review-of-pim-groups-without-governance'],
      'instance.running': ['sync-creates-members-and-guest-reviews-miss-them'],
      'instance.applying': ['review-silence-strips-everyone'],
      'instance.applied': ['review-silence-strips-everyone'],
    },
  },
  pimAutomation: {
    label: 'Program that calls PIM',
    about: 'A program, and the iteration of the API it was written for.',
    timers: {
      retirement: { label: 'iteration ends', factIds: ['PIM-113', 'PIM-115'] },
      migration: { label: 'migrated', factIds: [] },
    },
    failing: ['api.retired'],
    failures: { 'api.retired': ['pim-api-iteration-2-after-2026-10-28'] },
  },
  accountCompromise: {
    label: 'Stolen account',
    about: 'From the theft to the moment the thief holds nothing any more.',
    timers: {
      detection: { label: 'found out', factIds: [] },
      response: { label: 'account disabled', factIds: ['B2B-87'] },
      residual: { label: 'tokens run out', factIds: ['B2B-80', 'B2B-83'] },
    },
    failing: ['stolen', 'detected', 'revoked'],
    failures: {
      stolen: ['stolen-session-satisfies-the-mfa-rule', 'group-manager-escalates-into-every-customer'],
      revoked: ['access-lingers-after-expiry', 'revoking-a-guests-sessions-does-nothing'],
      contained: ['account-disabled'],
    },
  },
} as const satisfies Readonly<Record<string, MachineNote>>;
