import type { Reach, Result } from '../../scenarios/result.ts';
import { GLYPH_CHARACTERS, glyphStateOf } from '../charts/state-glyph.ts';
import { html, nameText } from '../dom/html.ts';
import type { AttackedDesign } from '../view/reach-view.ts';
import { tenantWords } from '../view/reach-view.ts';
import { factChip } from './fact-chip.ts';

/** Index of the link at which the way ends; -1 when it holds to the end. */
function brokenLink(path: NonNullable<Reach['examplePath']>, reached: boolean): number {
  return path.links.findIndex((link) => {
    const state = glyphStateOf(link.state);
    // A thief who got in has used the eligibility or got the approval on the way.
    return state === 'lost' || (!reached && (state === 'gated' || state === 'eligible'));
  });
}

function chain(result: Result, path: NonNullable<Reach['examplePath']>, reached: boolean): HTMLElement {
  const broken = brokenLink(path, reached);
  // The broken link is where the story ends.
  const told = broken === -1 ? path.links : path.links.slice(0, broken + 1);
  return html(
    'ol',
    { class: 'chain' },
    told.map((link, index) =>
      html(
        'li',
        { class: index === broken ? 'broken' : undefined },
        html(
          'span',
          { class: 'chain-state', 'aria-hidden': 'true' },
          GLYPH_CHARACTERS[glyphStateOf(link.state)],
        ),
        html(
          'span',
          {},
          // “dap DAP” would say the same word twice.
          link.kind.toLowerCase() === link.name.toLowerCase()
            ? null
            : html('span', { class: 'muted' }, `${link.kind.replaceAll('-', ' ')} `),
          nameText(link.name),
          html('span', { class: 'muted' }, `, ${link.state} `),
          link.factId === undefined ? null : factChip(result, link.factId),
          link.why === undefined ? null : html('span', { class: 'why' }, nameText(link.why)),
          index === broken ? html('strong', { class: 'why-ends' }, 'Here the way ends.') : null,
        ),
      ),
    ),
  );
}

/** What is known of one customer under one design: its chain of links where the Result holds it, else its square in words. */
export function pathChain(
  result: Result,
  { design, reach }: AttackedDesign,
  tenantId: string | null,
  colorClass: string,
): HTMLElement | null {
  const path = reach.examplePath;
  const shown = tenantId ?? path?.tenantId ?? null;
  const tenant = reach.tenants.find((each) => each.tenantId === shown);
  if (shown === null || tenant === undefined) return null;
  const nameOf = (id: string) => result.tenants.find((each) => each.id === id)?.name ?? id;
  const holds = path !== null && path.tenantId === shown;
  return html(
    'div',
    { class: 'chain-row' },
    html(
      'p',
      {},
      html('strong', { class: `design-word ${colorClass}` }, design.id),
      ' – ',
      nameText(nameOf(shown)),
      `: ${tenantWords(tenant)}.`,
    ),
    holds ? chain(result, path, tenant.probability > 0) : null,
    holds || path === null
      ? null
      : html(
          'p',
          { class: 'muted' },
          'The Result holds the chain of links only for ',
          nameText(nameOf(path.tenantId)),
          '.',
        ),
  );
}
