import { eventWords } from './machine-words.ts';
import { shortTime } from './short-time.ts';
import { eventName } from './trace-rows.ts';

/** What an event brings along, in words: `detectionSeconds` of 5378 is “detection 1.5 h”, and a flag is its name. */
export function detailWords(details: Readonly<Record<string, unknown>>): string {
  return Object.entries(details)
    .map(([key, value]) => {
      const name = eventWords(eventName(key.replace(/^is(?=[A-Z])|Seconds$/g, '')));
      if (typeof value === 'boolean') return value ? name : `not ${name}`;
      if (typeof value === 'number' && key.endsWith('Seconds')) return `${name} ${shortTime(value / 60)}`;
      return `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`;
    })
    .join(', ');
}
