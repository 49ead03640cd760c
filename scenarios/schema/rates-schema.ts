import { z } from 'zod';
import { CURRENCIES } from '../../models/money/currencies.ts';
import { MOST_HOURLY, MOST_MINUTES, MOST_PER_THEFT } from './limits.ts';
import { moneySpan, numberSpan, shareSpan } from './spans.ts';

const minutes = (description: string) => numberSpan(description, MOST_MINUTES).optional();
const hourly = (description: string) => moneySpan(description, MOST_HOURLY).optional();
const perTheft = (description: string) => moneySpan(description, MOST_PER_THEFT).optional();

/** What time, outages and thefts cost, as written. Nothing has a default: what is not given is not priced. */
export const RatesFile = z
  .strictObject({
    currency: z.enum(CURRENCIES).describe('Currency of all rates.'),
    minutes: z
      .strictObject({
        activation: minutes('Minutes an engineer takes to ask for an activation.'),
        approval: minutes('Minutes an approver takes to answer a request.'),
        renewal: minutes('Minutes it takes to run one renewal of a relationship.'),
        registration: minutes('Minutes an engineer takes to register for MFA with a customer.'),
        reregistration: minutes('Minutes a registration takes that was lost and has to be made again.'),
        review: minutes('Minutes a reviewer takes to decide on one person.'),
      })
      .optional()
      .describe('Minutes each act takes.'),
    hourly: z
      .strictObject({
        engineer: hourly('An hour of an engineer, who activates and registers.'),
        approver: hourly('An hour of an approver.'),
        coordinator: hourly('An hour of whoever runs renewals.'),
        reviewer: hourly('An hour of a reviewer.'),
      })
      .optional()
      .describe('Money for an hour of work, by kind of person.'),
    outageHour: moneySpan('An hour in which one customer goes without us.', MOST_HOURLY).optional(),
    theft: z
      .strictObject({
        incident: perTheft('A theft by which some customer is reached, however many.'),
        customer: perTheft('Each customer a thief reaches.'),
        hour: moneySpan('An hour in which a thief is administrator at one customer.', MOST_HOURLY).optional(),
        chance: shareSpan(
          'How likely it is that the thefts of the scenario happen at all. Default: 1, as the scenario lets them happen.',
        ).optional(),
      })
      .optional()
      .describe('What thefts cost.'),
  })
  .describe(
    'What time, outages and thefts cost you. Nothing has a default, and what is not given is not priced.',
  );

export type RatesFile = z.infer<typeof RatesFile>;
