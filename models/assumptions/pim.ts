import {
  ACTIVATED_AT_PLAN_LOSS,
  LICENSE_EXPIRED_STAGE,
  PIM_API_ITERATION_2_GROUPS,
  PIM_LOSS_EFFECTS,
  PIM_LOSS_MOMENT,
  PIM_MAX_ACTIVATION,
  PIM_NESTING,
  PIM_SESSION_SATISFIES_MFA,
} from '../facts/index.ts';
import { openFact, openQuestion } from './definition.ts';

/** What is open about activations, and about the day PIM is lost. */
export const PIM_ASSUMPTIONS = [
  openFact(PIM_LOSS_MOMENT, {
    id: 'pimLossAt',
    statement:
      'The stage of an unpaid P2 subscription in which PIM stops and takes the eligibilities with it.',
    concerns: 'plan-loss',
    default: {
      name: 'suspended',
      statement: 'When the subscription is disabled, since the stage before it is normal use.',
    },
  }),
  openFact(PIM_LOSS_EFFECTS, {
    id: 'pimLossEffects',
    statement: 'What the loss of the plan does beside taking the eligibilities.',
    alsoFactIds: ['PR18', 'PIM-A2'],
    concerns: 'plan-loss',
    default: {
      name: 'microsoft',
      statement: 'Time-bound places become permanent, settings are deleted, and mails stop.',
    },
    words: { microsoft: 'end-lost', article: 'end-kept' },
  }),
  openFact(ACTIVATED_AT_PLAN_LOSS, {
    id: 'activatedAtExpiry',
    statement: 'What becomes of an activation that runs when the P2 plan is lost.',
    concerns: 'plan-loss',
    default: {
      name: 'permanent',
      statement: 'It loses its end and stands for good: the worst case, and the literal reading.',
    },
  }),
  openFact(LICENSE_EXPIRED_STAGE, {
    id: 'expiredStage',
    statement: 'How long everything still works after the paid term of a volume license.',
    concerns: 'plan-loss',
    default: { name: 'by-channel', statement: '30 or 90 days, by channel, as the table says.' },
  }),
  openQuestion({
    id: 'activationAtEligibilityEnd',
    statement: 'What becomes of a running activation when its eligibility ends or is removed.',
    factId: 'PIM-05',
    concerns: 'activation',
    choices: [
      { name: 'ends', value: 'ends', statement: 'It ends at once.' },
      { name: 'runs-out', value: 'runs-out', statement: 'It runs to its own end and cannot be repeated.' },
    ],
  }),
  openFact(PIM_SESSION_SATISFIES_MFA, {
    id: 'mfaRule',
    statement: 'Whether a session that has done MFA before may activate without doing it again.',
    alsoFactIds: ['PIM-A9'],
    concerns: 'activation',
    default: {
      name: 'session-satisfies',
      statement: 'It may, as Microsoft documents; so may whoever stole that session.',
    },
    words: { 'session-satisfies': 'session-satisfies', article: 'prompts-afresh' },
  }),
  openFact(PIM_MAX_ACTIVATION, {
    id: 'longestActivation',
    statement: 'How long a policy of PIM for Groups lets an activation last at most.',
    concerns: 'activation',
    default: { name: 'one-day', statement: '24 hours, as every page of the portal says.' },
  }),
  openFact(PIM_NESTING, {
    id: 'eligibleNesting',
    statement: 'Whether a group may be an eligible member of another group.',
    alsoFactIds: ['PIM-A4'],
    concerns: 'activation',
    default: { name: 'allowed', statement: 'It may; an activation then adds only the user who asks.' },
  }),
  openFact(PIM_API_ITERATION_2_GROUPS, {
    id: 'pimApiGroups',
    statement: 'Whether the second iteration of the PIM API ends for groups too.',
    concerns: 'automation',
    default: { name: 'ends', statement: 'It does, as the news of the end say.' },
  }),
];
