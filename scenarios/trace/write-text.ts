import { formatNumber } from '../writers/numbers.ts';
import { printable } from '../writers/printable.ts';
import { type Paint, painter } from '../writers/text.ts';
import { wrap } from '../writers/wrap.ts';
import { causeWords } from './event-words.ts';
import type { Trace, TracedEvent } from './trace.ts';

const DEFAULT_WIDTH = 100;
const NARROWEST = 20;
/** Enough to see what a run is like; more is asked for. */
const FIRST_EVENTS = 200;

export interface TraceTextOptions {
  readonly full?: boolean;
  readonly color?: boolean;
  readonly width?: number;
}

/** The trace for a terminal: two lines per event, the second with what led to it. Lines can be searched by `#number`. */
export function writeTraceText(
  trace: Trace,
  { full = false, color = false, width = DEFAULT_WIDTH }: TraceTextOptions = {},
): string {
  const columns = Math.max(NARROWEST, width);
  const paint = painter(color);
  const shown = full ? trace.events : trace.events.slice(0, FIRST_EVENTS);
  const names = new Map(trace.entities.map(({ id, name }) => [id, name]));
  const { scenario, design, replication, eventCount } = trace;
  const chosen = trace.events.length === eventCount ? '' : `${formatNumber(trace.events.length)} of `;
  const left = trace.events.length - shown.length;
  const lines = (text: string, tone: Parameters<Paint>[1], indent = ''): readonly string[] =>
    wrap(printable(text), columns - indent.length).map((line) => indent + paint(line, tone));
  return `${[
    ...lines(`${scenario.name} · ${design} · replication ${replication} · seed ${scenario.seed}`, 'head'),
    ...lines(`${chosen}${formatNumber(eventCount)} events of ${trace.entities.length} entities`, 'quiet'),
    ...shown.flatMap((event) => [
      '',
      ...lines(
        `#${event.number} ${event.at}  ${names.get(event.entity)}  ${event.event}  ${movement(event)}`,
        undefined,
      ),
      ...lines(`${event.entity}, ${causeWords(event)}${effectWords(event)}`, 'quiet', '    '),
    ]),
    ...(left === 0
      ? []
      : [
          '',
          ...lines(
            `${formatNumber(left)} more: narrow with --entity, --event, --from and --until, or print all with --full.`,
            'quiet',
          ),
        ]),
  ].join('\n')}\n`;
}

/** What the event moved. */
export function movement({ from, to }: Pick<TracedEvent, 'from' | 'to'>): string {
  if (from === null) return `begins ${to}`;
  return from === to ? `stays ${to}` : `${from} → ${to}`;
}

function effectWords({ effects }: TracedEvent): string {
  return effects === undefined ? '' : `; tells ${effects.join(', ')}`;
}
