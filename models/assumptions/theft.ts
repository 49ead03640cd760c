import { ACCESS_TOKEN_LIFETIME } from '../facts/index.ts';
import { openFact, openQuestion } from './definition.ts';

/** What is open about a thief, and about the tokens a response leaves behind. */
export const THEFT_ASSUMPTIONS = [
  openQuestion({
    id: 'attackerToken',
    statement: 'How long the thief still gets in with what was issued before the account was disabled.',
    factId: 'B2B-88',
    concerns: 'theft',
    choices: [
      {
        name: 'full-lifetime',
        value: 'full-lifetime',
        statement: 'The thief renewed an access token just before, and keeps its whole lifetime.',
      },
      {
        name: 'random-age',
        value: 'random-age',
        statement: 'The token is of a random age, and only its rest remains.',
      },
      {
        name: 'continuous-access-evaluation',
        value: 'continuous-access-evaluation',
        statement:
          'Every application used evaluates access continuously and refuses within 15 minutes (B2B-83).',
      },
    ],
  }),
  openFact(ACCESS_TOKEN_LIFETIME, {
    id: 'tokenLifetime',
    statement: 'How long an access token lives.',
    concerns: 'tokens',
    default: { name: 'drawn', statement: 'Between 60 and 90 minutes, drawn at random.' },
  }),
  openQuestion({
    id: 'attackerSpeed',
    statement: 'How many seconds the thief needs for each tenant before going on to the next.',
    concerns: 'theft',
    choices: [
      {
        name: 'at-once',
        value: 0,
        statement: 'None: a script enters every tenant the account can reach at that moment.',
      },
      {
        name: 'minutes-per-tenant',
        value: 300,
        statement: 'Five minutes of handwork for each tenant, one after the other.',
      },
    ],
  }),
];
