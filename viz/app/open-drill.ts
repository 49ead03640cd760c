import { linkHash } from '../../scenarios/share/scenario-link.ts';

/**
 * Opens the drill of a failure mode beside its comparison. The address changes as by a link, so that the browser's way
 * back leads to the scenario that was open before.
 */
export async function openDrill(modeId: string): Promise<void> {
  const { drillOf } = await import('./drills.ts');
  const text = drillOf(modeId);
  if (text !== undefined) location.hash = linkHash({ text, view: 'compare' });
}
