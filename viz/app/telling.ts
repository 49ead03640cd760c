/** From here on a picture hardly changes from one replication to the next. */
const OFTEN_UNTIL = 4;

/**
 * True for the replications after which the page is told: the first few one by one, then with half as many again each
 * time, so that telling costs little however long a run takes.
 */
export function isTold(count: number): boolean {
  if (count <= OFTEN_UNTIL) return true;
  let mark = OFTEN_UNTIL;
  while (mark < count) mark = Math.ceil(mark * 1.5);
  return mark === count;
}
