export {
  type ImportedEstate,
  type ImportFile,
  type ImportOptions,
  type ImportResult,
  importGraph,
} from './import-graph.ts';
export { type ImportReport, skippedLines, summaryOf } from './report.ts';
export type { Skipped } from './tally.ts';
