import type { Seconds } from './time.ts';

/** Something that must hold at the end of every second, whatever happens. `View` is what the twin lets it see. */
export interface Checker<View> {
  /** Stable, kebab-case: results and documents refer to it. */
  readonly id: string;
  /** What is wrong, in a sentence, or undefined. Must not change anything. */
  readonly check: (view: View) => string | undefined;
}

/** An invariant that did not hold: part of the result, with all it takes to see it again. */
export interface Violation {
  readonly id: string;
  readonly message: string;
  readonly atSeconds: Seconds;
  readonly seed: number;
  readonly replication: number;
}

export interface CheckerReport {
  /** The first violations of each checker, in order of time. */
  readonly violations: readonly Violation[];
  /** How often each checker found something, those kept included; only checkers that did. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface CheckerOptions<View> {
  readonly checkers: readonly Checker<View>[];
  readonly view: View;
  readonly seed: number;
  readonly replication: number;
  /** Looks at most once in so many seconds; 0, the default, after every second in which anything happened. */
  readonly everySeconds?: Seconds;
  /** A broken invariant usually stays broken: keeps so many violations per checker and counts the rest. Default 10. */
  readonly keepPerChecker?: number;
}

/** Runs checkers beside a simulation. Call it from `onSecondOver`, and once at the end with `checkNow`. */
export class CheckerRun<View> {
  private readonly options: CheckerOptions<View>;
  private readonly kept: Violation[] = [];
  private readonly counts = new Map<string, number>();
  private nextAt: Seconds = 0;

  constructor(options: CheckerOptions<View>) {
    this.options = options;
  }

  /** Looks, unless it looked less than `everySeconds` ago; says whether it did. */
  check(atSeconds: Seconds): boolean {
    if (atSeconds < this.nextAt) return false;
    this.nextAt = atSeconds + (this.options.everySeconds ?? 0);
    this.checkNow(atSeconds);
    return true;
  }

  /** Looks in any case. A checker that throws is a mistake of ours and crashes the run. */
  checkNow(atSeconds: Seconds): void {
    const { checkers, view, seed, replication, keepPerChecker = 10 } = this.options;
    for (const checker of checkers) {
      const message = checker.check(view);
      if (message === undefined) continue;
      const count = (this.counts.get(checker.id) ?? 0) + 1;
      this.counts.set(checker.id, count);
      if (count <= keepPerChecker) {
        this.kept.push({ id: checker.id, message, atSeconds, seed, replication });
      }
    }
  }

  report(): CheckerReport {
    return { violations: [...this.kept], counts: Object.fromEntries(this.counts) };
  }
}
