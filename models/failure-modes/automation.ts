import type { FailureMode } from './failure-mode.ts';

/** Programs on the API of PIM. */
export const AUTOMATION_FAILURES = [
  {
    id: 'pim-api-iteration-2-after-2026-10-28',
    label: 'A program still calls iteration 2 of the PIM API',
    symptom: 'From one day to the next the calls fail or bring back nothing.',
    silent: true,
    cause: 'Iteration 2 stopped returning data on 28 October 2026.',
    fix: 'Move to Microsoft Graph v1.0 for roles and groups, and to Azure Resource Manager for Azure roles.',
    prevention: 'Search every program for the path privilegedAccess.',
    factIds: ['PIM-113', 'PIM-114', 'PIM-115', 'PIM-116'],
    ruleIds: ['TWIN.API.001'],
  },
] as const satisfies readonly FailureMode[];
