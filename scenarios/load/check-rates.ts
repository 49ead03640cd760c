import { HOUR_SECONDS, type Seconds } from '../../engine/time.ts';
import { ACTORS, ACTS } from '../../models/acts.ts';
import type { ScenarioEvent } from '../../models/events.ts';
import { withArticle } from '../costs/rate-inputs.ts';
import type { RatesFile } from '../schema/rates-schema.ts';
import type { Complain } from './complaints.ts';

/** What rates are about, as far as it limits what they can come to. */
interface Extent {
  readonly customers: number;
  readonly horizonSeconds: Seconds;
  readonly events: readonly ScenarioEvent[];
}

/** Means have intervals, and these may reach beyond the largest value. */
const ROOM_FOR_INTERVALS = 4;

/** Checks rates against each other and against the scenario they price. */
export function checkRates(rates: RatesFile | undefined, extent: Extent, complain: Complain): void {
  if (rates === undefined) return;
  checkTime(rates, complain);
  const { theft } = rates;
  const { incident, customer, hour } = theft ?? {};
  if (theft !== undefined && [incident, customer, hour].every((rate) => rate === undefined)) {
    complain(
      'warning',
      'SCN-NO-EFFECT',
      ['rates', 'theft'],
      {
        message: 'Nothing here has a price.',
        expected: 'incident, customer or hour',
      },
      'key',
    );
  } else if (theft !== undefined && extent.events.every(({ kind }) => kind !== 'compromise')) {
    complain(
      'warning',
      'SCN-NO-EFFECT',
      ['rates', 'theft'],
      {
        message: 'Nobody is compromised in this scenario, so that no theft costs anything.',
        hint: 'Let an event compromise somebody.',
      },
      'key',
    );
  }
  const hours = extent.customers * (extent.horizonSeconds / HOUR_SECONDS);
  for (const [path, rate] of [
    [['rates', 'outageHour'], rates.outageHour],
    [['rates', 'theft', 'hour'], hour],
  ] as const) {
    if ((rate?.high ?? 0) * hours * ROOM_FOR_INTERVALS <= Number.MAX_SAFE_INTEGER) continue;
    complain('error', 'SCN-RANGE', path, {
      message: 'Over all customers and the whole horizon this comes to more than can be told to the cent.',
      expected: 'a lower rate, fewer customers or a shorter horizon',
    });
  }
}

/** Minutes cost something where the hour of whoever spends them has a price. */
function checkTime({ minutes = {}, hourly = {} }: RatesFile, complain: Complain): void {
  const given = ACTS.filter(({ id }) => minutes[id] !== undefined);
  for (const { id, actor } of given) {
    if (hourly[actor] !== undefined) continue;
    complain('error', 'SCN-MISSING', ['rates', 'minutes', id], {
      message: `These minutes are ${withArticle(actor)}’s, and nobody says what an hour of theirs costs.`,
      expected: `rates.hourly.${actor}`,
    });
  }
  for (const actor of ACTORS) {
    if (hourly[actor] === undefined || given.some((act) => act.actor === actor)) continue;
    const acts = ACTS.filter((act) => act.actor === actor).map(({ id }) => id);
    complain(
      'warning',
      'SCN-NO-EFFECT',
      ['rates', 'hourly', actor],
      {
        message: 'No minutes are given that this hour would price.',
        expected: `minutes of ${acts.join(', ')}`,
      },
      'key',
    );
  }
}
