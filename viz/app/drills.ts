/* The drills of all failure modes in one chunk, fetched when somebody opens the first one. */

const TEXTS = import.meta.glob<string>('../../scenarios/drills/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The scenario that shows a failure mode, and its mending; undefined for a mode that has none. */
export function drillOf(modeId: string): string | undefined {
  return TEXTS[`../../scenarios/drills/${modeId}.yaml`];
}
