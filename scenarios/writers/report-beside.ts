import type { Growth } from '../licenses/growth/growth-schema.ts';

/** What a report in one file holds beside its result. */
export interface ReportBeside {
  /** Where it leads whoever wants to change the scenario; see `dashboardLink`. */
  readonly dashboard?: string | undefined;
  /** Seats and cost for other numbers of customers; see `reportGrowth`. */
  readonly growth?: Growth | undefined;
}
