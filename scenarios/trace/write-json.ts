import { Trace } from './trace.ts';

/** The trace as JSON: keys in the schema's order, one event per line, so that tools for lines can read it too. Throws when it breaks its schema. */
export function writeTraceJson(trace: Trace): string {
  const { entities, events, ...about } = Trace.parse(trace);
  const head = JSON.stringify(about, null, 2).slice(0, -2);
  const lines = (list: readonly unknown[]): string =>
    list.length === 0 ? '[]' : `[\n    ${list.map((each) => JSON.stringify(each)).join(',\n    ')}\n  ]`;
  return `${head},\n  "entities": ${lines(entities)},\n  "events": ${lines(events)}\n}\n`;
}
