/** A question as somebody asks it: words to be looked up in the estate. */
export interface Question {
  /** Id or name of a person or an account, or a tier. */
  readonly who: string;
  /** Role, need or `anything`; what is asked about access. */
  readonly can?: string;
  /** Id or name of a tenant. */
  readonly in?: string;
  /** Duration since the start, date or time; the start where absent. */
  readonly at?: string;
  readonly design?: string;
  /** Which of the runs; 0 where absent. */
  readonly replication?: number;
  /** What the sign-in is made with; one's own where absent. */
  readonly session?: SessionName;
  /** Asks about a seat instead of access. */
  readonly license?: boolean;
}

/** One's own sign-in, or what a thief has. */
export type SessionName = 'own' | 'stolen' | 'password';
