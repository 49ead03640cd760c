import type { FailureMode } from './failure-mode.ts';

/** What is nobody’s model. */
export const WORK_FAILURES = [
  {
    id: 'account-disabled',
    label: 'The engineer’s account is disabled',
    symptom: 'No sign-in at all, while the incident is cleared up.',
    silent: false,
    cause: 'The response to a theft disables the account.',
    fix: 'A second engineer who serves the same customers.',
    prevention: 'Never let one person alone serve a customer.',
    factIds: ['B2B-87'],
  },
  {
    id: 'need-not-served',
    label: 'The design has no path for this need',
    symptom: 'There is no role, group or delegation that would allow it.',
    silent: true,
    cause: 'No model of the design grants the role.',
    fix: 'Another access model for this workload.',
    prevention: 'Check the unserved needs before the design is built.',
    factIds: ['GDAP-101'],
  },
] as const satisfies readonly FailureMode[];
