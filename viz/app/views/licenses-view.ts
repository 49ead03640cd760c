import { licenseFigures } from '../../figures/license-figure.ts';
import type { DrawView } from '../view.ts';

/** Who needs which license, in which tenant, and why. */
export const licensesView: DrawView = ({ result }) => licenseFigures(result);
