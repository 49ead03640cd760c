import type { CheckWriter } from './check-writer.ts';

/** The report as it is, with one trailing newline. */
export const writeCheckJson: CheckWriter = (report) => `${JSON.stringify(report, null, 2)}\n`;
