import type { FailureMode } from './failure-mode.ts';

/** What a lost plan does beside taking eligibilities. */
export const LICENSE_FAILURES = [
  {
    id: 'p2-lapse-makes-time-bound-permanent',
    label: 'The lost P2 plan made a time-bound place permanent',
    symptom: 'The project is over, the end date has passed, and the contractor still gets in.',
    silent: true,
    cause:
      'With the plan goes the end of active assignments: they stay for good. Alerts and mails stop at the same time.',
    fix: 'Go through all active assignments by hand and remove what should have ended.',
    prevention:
      'Renew the plan in time; before it is let go, remove time-bound places instead of waiting for their end.',
    factIds: ['PIM-93', 'PIM-94'],
    ruleIds: ['TWIN.PIM.015'],
  },
  {
    id: 'settings-not-restored-by-buying-again',
    label: 'The settings of PIM did not come back with the plan',
    symptom: 'PIM is back, people are eligible again, and activations need no approval any more.',
    silent: true,
    cause: 'Settings are deleted with the plan, and buying it again starts from defaults.',
    fix: 'Set approval, authentication context and length anew for every group and role, before anybody is made eligible.',
    prevention: 'Keep the settings as code outside the tenant, and compare after every change of licenses.',
    factIds: ['PIM-95', 'PIM-93'],
  },
] as const satisfies readonly FailureMode[];
