import type { Result } from '../../scenarios/result.ts';
import type { Child } from '../dom/html.ts';

/** What a view may look at, and the few things it may ask of the page around it. */
export interface ViewContext {
  /**
   * What is known by now; while replications run, it is replaced by a result that knows more. Until the first one is
   * whole it may tell of the first designs only: `isPart`.
   */
  readonly result: Result;
  readonly isPart: boolean;
  /** All designs of the scenario, whether the result tells of them yet or not. */
  readonly designs: readonly { readonly id: string }[];
  /** The scenario the result comes from, as its writer wrote it. */
  readonly text: string;
  /** Counts the scenarios that were opened: what stays while a text is changed goes when another one is opened. */
  readonly opened: number;
  /** Shows a line of the scenario to the reader; lines count from 1. */
  readonly showLine: (line: number) => void;
}

/** Draws what the result says; null where it says nothing of this kind. */
export type DrawView = (context: ViewContext) => Child;

/** The code of a view: what its file exports. */
export interface ViewCode {
  readonly drawView: DrawView;
  /**
   * Asks for what will be drawn of a text that was just written, while it is read and run elsewhere. Nobody knows yet
   * whether it can be read: an answer that is no use is not looked at.
   */
  readonly askAhead?: (text: string) => void;
}

/** One of the pages at the right of the scenario. */
export interface View {
  /** Stands in links and in the ids of the page: short, and kept for good. */
  readonly id: string;
  readonly label: string;
  /** What stands there where the result says nothing of this kind: why, and what would change it. */
  readonly nothing?: string;
  /** The code of the view, fetched when it is first wanted. */
  readonly load: () => Promise<ViewCode>;
}
