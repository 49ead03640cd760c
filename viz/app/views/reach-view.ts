import { reachFigure } from '../../figures/reach-figure.ts';
import type { DrawView } from '../view.ts';

/** What one stolen account reaches, from the theft to its containment. */
export const reachView: DrawView = ({ result }) => reachFigure(result);
