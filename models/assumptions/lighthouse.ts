import {
  LIGHTHOUSE_ACTIVATION_AFTER_GROUP,
  LIGHTHOUSE_CHOSEN_DURATION,
  LIGHTHOUSE_DELEGATED_ROLES,
  LIGHTHOUSE_GUEST_PRINCIPALS,
  LIGHTHOUSE_LEFTOVER_DEFINITION,
  LIGHTHOUSE_MAX_ACTIVATION,
  LIGHTHOUSE_NEW_OFFER_CONFLICT,
  LIGHTHOUSE_PERMANENT_READER,
  LIGHTHOUSE_TIME_BOUND_AT_EXPIRY,
} from '../facts/index.ts';
import { openFact } from './definition.ts';

/** What is open about Azure Lighthouse; the ids are those of the machines' inputs. */
export const LIGHTHOUSE_ASSUMPTIONS = [
  openFact(LIGHTHOUSE_MAX_ACTIVATION, {
    id: 'lighthouseLongestActivation',
    statement: 'How long an activation of a Lighthouse role may last at most.',
    alsoFactIds: ['S3'],
    concerns: 'lighthouse',
    default: { name: 'eight-hours', statement: 'Eight hours, as the template’s schema says.' },
  }),
  openFact(LIGHTHOUSE_PERMANENT_READER, {
    id: 'readerNeededBy',
    statement: 'Who cannot activate without a permanent authorization that reads.',
    alsoFactIds: ['S4'],
    concerns: 'lighthouse',
    default: {
      name: 'portal',
      statement: 'An eligible principal without one cannot elevate in the portal; by the API it can.',
    },
    words: { portal: 'portal', 'by-api-too': 'every-route', article: 'delegation' },
  }),
  openFact(LIGHTHOUSE_DELEGATED_ROLES, {
    id: 'delegatedRoles',
    statement: 'Whether an unsupported role among those a User Access Administrator may give is refused.',
    concerns: 'lighthouse',
    default: { name: 'strict', statement: 'It is refused, as the text says.' },
  }),
  openFact(LIGHTHOUSE_GUEST_PRINCIPALS, {
    id: 'guestPrincipals',
    statement: 'Whether guests of the managing tenant may be principals or approvers.',
    concerns: 'lighthouse',
    default: { name: 'allowed', statement: 'They may, since no text forbids it.' },
  }),
  openFact(LIGHTHOUSE_NEW_OFFER_CONFLICT, {
    id: 'newOfferConflict',
    statement: 'What a second offer for the same principal does to the access of the first.',
    concerns: 'lighthouse',
    default: { name: 'lose', statement: 'The users lose all access: the worst case of the warning.' },
  }),
  openFact(LIGHTHOUSE_LEFTOVER_DEFINITION, {
    id: 'leftoverDefinition',
    statement: 'Whether a definition that was left behind blocks a new deployment.',
    concerns: 'lighthouse',
    default: { name: 'does-not-block', statement: 'It does not; the text says only that it may.' },
  }),
  openFact(LIGHTHOUSE_CHOSEN_DURATION, {
    id: 'chosenDuration',
    statement: 'Whether a Lighthouse role may be activated for less than the allowed time.',
    concerns: 'lighthouse',
    default: { name: 'shorter-allowed', statement: 'It may, as the page on PIM says.' },
  }),
  openFact(LIGHTHOUSE_ACTIVATION_AFTER_GROUP, {
    id: 'activationAfterGroup',
    statement: 'What becomes of a Lighthouse activation when its user leaves the group.',
    concerns: 'lighthouse',
    default: { name: 'runs-out', statement: 'It runs to its own end.' },
  }),
  openFact(LIGHTHOUSE_TIME_BOUND_AT_EXPIRY, {
    id: 'timeBoundAtExpiry',
    statement: 'What becomes of a Lighthouse activation that runs when the plan is lost.',
    alsoFactIds: ['LA12', 'S15'],
    concerns: 'lighthouse',
    default: { name: 'permanent', statement: 'It loses its end and stands for good: the worst case.' },
  }),
];
