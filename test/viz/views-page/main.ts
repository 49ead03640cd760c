import '../../../viz/tokens.css';
import '../../../viz/styles/page.css';
import '../../../viz/styles/figure.css';
import '../../../viz/styles/charts.css';
import '../../../viz/styles/choices.css';
import '../../../viz/styles/machines.css';
import '../../../viz/styles/trace.css';
import '../../../viz/styles/findings.css';
import '../../../viz/styles/licenses.css';
import '../../../viz/styles/reach.css';
import '../../../viz/styles/print.css';
import { MACHINE_NOTES, MACHINES, machineGraph } from '../../../models/machines/index.ts';
import type { CheckReport } from '../../../scenarios/check/check-report.ts';
import type { ExplainedRule } from '../../../scenarios/check/explain-rule.ts';
import type { Result } from '../../../scenarios/result.ts';
import type { Trace } from '../../../scenarios/trace/index.ts';
import type { LicenseAnswer } from '../../../viz/app/license-answer.ts';
import { findingFigure } from '../../../viz/figures/finding-figure.ts';
import { growthFigure } from '../../../viz/figures/growth-figure.ts';
import { machineFigure } from '../../../viz/figures/machine-figure.ts';
import { rangeFigure } from '../../../viz/figures/range-figure.ts';
import { reachDifferenceFigure } from '../../../viz/figures/reach-difference-figure.ts';
import { traceFigure } from '../../../viz/figures/trace-figure.ts';
import type { TraceFilter } from '../../../viz/view/trace-rows.ts';

/* The figures of the views that ask beside the Result, each alone, for tests that look at them. */

const show = (figure: HTMLElement): void => document.getElementById('main')!.replaceChildren(figure);
const provenance = 'Entwin · a test';
const lines: number[] = [];

const asked = ({ sheet }: LicenseAnswer) => ({
  currency: sheet.currency,
  pricesName: sheet.prices!.name,
  colorClassOf: (wanted: string) => `design-${sheet.designs.findIndex(({ id }) => id === wanted)}`,
  provenance,
});

Object.assign(window, {
  lines,
  machines: MACHINES.map(({ id }) => id),
  showMachine(id: string, trace?: Trace) {
    const { machine } = MACHINES.find((each) => each.id === id)!;
    show(machineFigure({ graph: machineGraph(machine), note: MACHINE_NOTES[id]!, trace, provenance }));
  },
  showTrace(trace: Trace, filter: TraceFilter) {
    show(traceFigure({ trace, filter, provenance }));
  },
  /** The same events over and over, so many that no page could draw them all. */
  showLongTrace({ events, ...trace }: Trace, count: number) {
    const many = Array.from({ length: count }, (_, number) => {
      return { ...events[number % events.length]!, number, cause: null };
    });
    const filter = { words: '', machine: '', trigger: '', onlyChanges: false };
    show(traceFigure({ trace: { ...trace, events: many, eventCount: count }, filter, provenance }));
  },
  showDifference(result: Result) {
    show(reachDifferenceFigure(result)!);
  },
  showGrowth(answer: LicenseAnswer) {
    show(growthFigure({ ...asked(answer), growth: answer.drawnGrowth! }));
  },
  showRanges(answer: LicenseAnswer) {
    show(rangeFigure({ ...asked(answer), ranges: answer.sheet.ranges! }));
  },
  showFindings(report: CheckReport, rules: readonly ExplainedRule[], design: string) {
    const filter = { severities: new Set(['error', 'warning', 'note'] as const), design, waived: true };
    const colorClassOf = (wanted: string) => `design-${report.designs.findIndex(({ id }) => id === wanted)}`;
    show(
      findingFigure({
        report,
        rules,
        filter,
        colorClassOf,
        showLine: (line) => lines.push(line),
        provenance,
      }),
    );
  },
});
