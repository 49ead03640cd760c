import type { View } from './view.ts';

/** The views of the dashboard, in the order of their tabs. A new one is a file in `views/` and an entry here. */
export const VIEWS: readonly View[] = [
  {
    id: 'compare',
    label: 'Compare',
    load: () => import('./views/compare-view.ts'),
  },
  {
    id: 'reach',
    label: 'Reach',
    nothing:
      'No account is stolen in this scenario. An event “compromise” in the YAML says whose, when, and with what.',
    load: () => import('./views/reach-view.ts'),
  },
  {
    id: 'calendar',
    label: 'Calendar',
    nothing:
      'Nothing ends, lapses or is reviewed as far as this scenario looks ahead. Look further to see more.',
    load: () => import('./views/calendar-view.ts'),
  },
  {
    id: 'licenses',
    label: 'Licenses',
    load: () => import('./views/licenses-view.ts'),
  },
  {
    id: 'machines',
    label: 'Machines',
    load: () => import('./views/machines-view.ts'),
  },
  { id: 'trace', label: 'Trace', load: () => import('./views/trace-view.ts') },
  {
    id: 'findings',
    label: 'Findings',
    load: () => import('./views/findings-view.ts'),
  },
];
