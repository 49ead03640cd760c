import type { Diagnostic } from '../../scenarios/load/diagnostic.ts';
import type { Result } from '../../scenarios/result.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

/** What the page asks of the thread that simulates. A later `run` ends an earlier one. */
export type Ask =
  | { readonly kind: 'run'; readonly id: number; readonly text: string; readonly most?: number }
  | { readonly kind: 'stop'; readonly id: number }
  | {
      readonly kind: 'write';
      readonly id: number;
      readonly format: DownloadFormat;
      readonly text: string;
      readonly result: Result;
    };

export type DownloadFormat = 'json' | 'html' | 'xlsx' | 'csv' | 'md';

/** What the thread answers. `id` is that of the question. */
export type Answer =
  /** The text was read; without errors a run follows. */
  | {
      readonly kind: 'read';
      readonly id: number;
      readonly diagnostics: readonly Diagnostic[];
      /** The scenario with all its defaults, unless it has errors. */
      readonly scenario: Scenario | undefined;
    }
  /** What is known by now. Where `done`, it is the Result of the command line, to the byte. */
  | {
      readonly kind: 'known';
      readonly id: number;
      readonly result: Result;
      readonly maximum: number;
      readonly done: boolean;
      /** How many designs the result tells of, where the first replication of the others is still to come. */
      readonly designs?: number;
    }
  /** Nothing runs any more. */
  | { readonly kind: 'stopped'; readonly id: number }
  | { readonly kind: 'written'; readonly id: number; readonly content: string | Uint8Array }
  /** A mistake of ours, or a question too large for the browser. */
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
