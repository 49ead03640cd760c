import compromised from '../../scenarios/library/01-one-compromised-engineer.yaml?raw';
import expiry from '../../scenarios/library/02-gdap-relationships-expire.yaml?raw';
import lapse from '../../scenarios/library/03-p2-lapses.yaml?raw';
import placement from '../../scenarios/library/04-p2-placement.yaml?raw';
import models from '../../scenarios/library/05-three-models.yaml?raw';

export interface LibraryEntry {
  readonly id: string;
  readonly text: string;
  /** The view that shows best what the scenario is about. */
  readonly view: string;
}

/** The scenarios that come along. */
export const LIBRARY: readonly LibraryEntry[] = [
  { id: '01', text: compromised, view: 'reach' },
  { id: '02', text: expiry, view: 'calendar' },
  { id: '03', text: lapse, view: 'compare' },
  { id: '04', text: placement, view: 'licenses' },
  { id: '05', text: models, view: 'compare' },
];
