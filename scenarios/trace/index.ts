export { askTrace, type TraceRequest } from './ask-trace.ts';
export { chainTo, effectsOf, entitiesLike, type Selection, selectEvents } from './select-events.ts';
export { TRACE_SCHEMA_VERSION, Trace, type TracedEntity, type TracedEvent } from './trace.ts';
export { type Traced, type TraceQuestion, traceScenario } from './trace-scenario.ts';
export { writeTraceCsv } from './write-csv.ts';
export { writeTraceJson } from './write-json.ts';
export { type TraceTextOptions, writeTraceText } from './write-text.ts';
