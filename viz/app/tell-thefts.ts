import { citedFactsOf } from '../../scenarios/summarize/cited-facts-of.ts';
import type { FollowedTheft } from '../../scenarios/theft/index.ts';
import type { ToldTheft } from '../view/told-theft.ts';

/** Makes thefts small enough to be sent to a page, whatever the number of customers. */
export function tellThefts(thefts: readonly FollowedTheft[], tenantId: string | null): readonly ToldTheft[] {
  return thefts.map(({ design, victim, customers }) => {
    const customer = customers.find((each) => each.tenantId === tenantId) ?? null;
    const ways = [customer?.atTheft, customer?.fall?.way];
    return {
      design,
      victim,
      falls: customers.flatMap(({ fall }) =>
        fall === null ? [] : [[fall.afterSeconds, fall.roles.length, fall.subscriptions.length] as const],
      ),
      customer,
      facts: citedFactsOf(ways.flatMap((way) => (way?.links ?? []).map(({ factId }) => factId))),
    };
  });
}
