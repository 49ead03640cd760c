import type { Seconds } from '../engine/time.ts';

/** What lapses did to one customer in one run. */
export interface LapsesOfCustomer {
  readonly customerId: string;
  /** Relationships that ended before a successor stood. */
  readonly lapses: number;
  /** The longest time without anybody of us who could reach the customer, in a lapse; null where there always was somebody. */
  readonly longestOutageSeconds: Seconds | null;
}

interface Entry {
  lapses: number;
  /** Lapses without a successor yet. */
  open: number;
  /** Since when nobody reaches the customer in a lapse. */
  outageSince: Seconds | null;
  longest: Seconds | null;
}

/** Keeps apart which customers lapses cost access; memory grows with the customers that had one. */
export class LapseLog {
  private readonly entries = new Map<string, Entry>();

  began(customerId: string): void {
    const entry = this.entries.get(customerId) ?? { lapses: 0, open: 0, outageSince: null, longest: null };
    entry.lapses++;
    entry.open++;
    this.entries.set(customerId, entry);
  }

  ended(customerId: string): void {
    const entry = this.entries.get(customerId);
    if (entry !== undefined && entry.open > 0) entry.open--;
  }

  /** Whether nobody of us reaches the customer now; may be said again. */
  outage(customerId: string, out: boolean, now: Seconds): void {
    const entry = this.entries.get(customerId);
    if (entry === undefined) return;
    if (out && entry.open > 0) entry.outageSince ??= now;
    if (out || entry.outageSince === null) return;
    entry.longest = longer(entry, now);
    entry.outageSince = null;
  }

  /** What there was by then; an outage that lasts is as long as it has lasted. */
  upTo(until: Seconds): readonly LapsesOfCustomer[] {
    return [...this.entries].map(([customerId, entry]) => ({
      customerId,
      lapses: entry.lapses,
      longestOutageSeconds: entry.outageSince === null ? entry.longest : longer(entry, until),
    }));
  }
}

function longer({ longest, outageSince }: Entry, now: Seconds): Seconds {
  return Math.max(longest ?? 0, now - outageSince!);
}
