import {
  CONFIGURING_NEEDS_SEAT,
  GUEST_NEEDS_NO_SEAT,
  P2_LIST_PRICE,
  PLANS_OF_OTHER_FEATURES,
  ROLE_ASSIGNABLE_AT_CREATION,
  SEAT_PER_PERSON_NOT_CUSTOMER,
  SEAT_REASONS,
} from '../facts/index.ts';
import { openFact, openQuestion } from './definition.ts';

/** What is open about who needs a P2 seat, and what it costs. */
export const SEAT_ASSUMPTIONS = [
  openFact(SEAT_REASONS, {
    id: 'seatReasons',
    statement: 'What makes a person need a P2 seat.',
    alsoFactIds: ['PIM-A5'],
    concerns: 'seats',
    default: {
      name: 'microsoft',
      statement: 'Being eligible or time-bound active, approving, being reviewed, or reviewing.',
    },
  }),
  openFact(CONFIGURING_NEEDS_SEAT, {
    id: 'configuringNeedsSeat',
    statement: 'Whether a person who only configures PIM needs a P2 seat.',
    concerns: 'configurers',
    default: { name: 'no', statement: 'No, after the PIM page and its worked examples.' },
  }),
  openFact(GUEST_NEEDS_NO_SEAT, {
    id: 'externalMemberSeats',
    statement: 'Whether an external member who uses PIM needs a seat where PIM runs.',
    concerns: 'external-members',
    default: { name: 'needed', statement: 'Yes: only guests are counted by monthly activity.' },
    words: { needed: true, 'covered-at-home': false },
  }),
  openFact(SEAT_PER_PERSON_NOT_CUSTOMER, {
    id: 'seatsPerPerson',
    statement: 'Whether one seat is enough for an engineer with many customers.',
    alsoFactIds: ['PIM-A14', 'S14'],
    concerns: 'seats',
    default: { name: 'one', statement: 'One per person, however many customers.' },
  }),
  openQuestion({
    id: 'seatsPerAccount',
    statement: 'Whether a person with several accounts in one tenant needs one seat there, or one for each.',
    concerns: 'several-accounts',
    choices: [
      { name: 'by-human', value: false, statement: 'One: people are counted.' },
      { name: 'by-account', value: true, statement: 'One for each account that has a reason.' },
    ],
  }),
  openQuestion({
    id: 'roleGroupSeats',
    statement: 'For how many people role-assignable groups take P1 in their tenant.',
    factId: PLANS_OF_OTHER_FEATURES.id,
    alsoFactIds: [ROLE_ASSIGNABLE_AT_CREATION.id],
    concerns: 'role-groups',
    choices: [
      {
        name: 'plan-there',
        value: 'plan-there',
        statement: 'For none in particular: the plan has to be there, and one seat of it is enough.',
      },
      {
        name: 'each-member',
        value: 'each-member',
        statement: 'For everybody who is in such a group or eligible for it.',
      },
    ],
  }),
  openFact(P2_LIST_PRICE, {
    id: 'p2Price',
    statement: 'The list price of a P2 seat, in cents per month.',
    concerns: 'seats',
    default: { name: 'current', statement: '10 dollars, as read in September 2026.' },
  }),
];
