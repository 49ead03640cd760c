import type { View } from './view.ts';

/** The views of the dashboard, in the order of their tabs. A new one is a file in `views/` and an entry here. */
export const VIEWS: readonly View[] = [
  {
    id: 'compare',
    label: 'Compare',
    load: async () => (await import('./views/compare-view.ts')).compareView,
  },
  {
    id: 'reach',
    label: 'Reach',
    nothing:
      'No account is stolen in this scenario. An event “compromise” in the YAML says whose, when, and with what.',
    load: async () => (await import('./views/reach-view.ts')).reachView,
  },
  {
    id: 'calendar',
    label: 'Calendar',
    nothing:
      'Nothing ends, lapses or is reviewed as far as this scenario looks ahead. Look further to see more.',
    load: async () => (await import('./views/calendar-view.ts')).calendarView,
  },
  {
    id: 'licenses',
    label: 'Licenses',
    load: async () => (await import('./views/licenses-view.ts')).licensesView,
  },
  {
    id: 'machines',
    label: 'Machines',
    load: async () => (await import('./views/machines-view.ts')).machinesView,
  },
  { id: 'trace', label: 'Trace', load: async () => (await import('./views/trace-view.ts')).traceView },
  {
    id: 'findings',
    label: 'Findings',
    load: async () => (await import('./views/findings-view.ts')).findingsView,
  },
];
