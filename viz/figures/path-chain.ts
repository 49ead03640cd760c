import { MINUTE_SECONDS } from '../../engine/time.ts';
import type { Reach, Result } from '../../scenarios/result.ts';
import type { FollowedCustomer } from '../../scenarios/theft/followed-theft.ts';
import { GLYPH_CHARACTERS, glyphStateOf } from '../charts/state-glyph.ts';
import { type Child, html, nameText } from '../dom/html.ts';
import type { AttackedDesign } from '../view/reach-view.ts';
import { tenantWords } from '../view/reach-view.ts';
import { shortTime } from '../view/short-time.ts';
import type { ToldTheft } from '../view/told-theft.ts';
import { factChip } from './fact-chip.ts';

type Link = NonNullable<Reach['examplePath']>['links'][number];

/** Index of the link at which the way ends; -1 when it holds to the end. */
function brokenLink(links: readonly Link[], reached: boolean): number {
  return links.findIndex((link) => {
    const state = glyphStateOf(link.state);
    // A thief who got in has used the eligibility or got the approval on the way.
    return state === 'lost' || (!reached && (state === 'gated' || state === 'eligible'));
  });
}

/** A way as a row of links; `before` says of a link what it was at the theft, where that was something else. */
function chain(
  facts: Pick<Result, 'facts'>,
  links: readonly Link[],
  reached: boolean,
  before?: (link: Link) => string | undefined,
): HTMLElement {
  const broken = brokenLink(links, reached);
  // The broken link is where the story ends.
  const told = broken === -1 ? links : links.slice(0, broken + 1);
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
          html('span', { class: 'muted' }, `, ${link.state}${before?.(link) ?? ''} `),
          link.factId === undefined ? null : factChip(facts, link.factId),
          link.why === undefined ? null : html('span', { class: 'why' }, nameText(link.why)),
          index === broken ? html('strong', { class: 'why-ends' }, 'Here the way ends.') : null,
        ),
      ),
    ),
  );
}

function heading(
  result: Result,
  { design, reach }: AttackedDesign,
  tenantId: string,
  colorClass: string,
): HTMLElement | null {
  const tenant = reach.tenants.find((each) => each.tenantId === tenantId);
  if (tenant === undefined) return null;
  return html(
    'p',
    {},
    html('strong', { class: `design-word ${colorClass}` }, design.id),
    ' – ',
    nameText(result.tenants.find((each) => each.id === tenantId)?.name ?? tenantId),
    `: ${tenantWords(tenant)}.`,
  );
}

/** What is known of one customer under one design: its chain of links where the Result holds it, else its square in words. */
export function pathChain(
  result: Result,
  attacked: AttackedDesign,
  tenantId: string | null,
  colorClass: string,
): HTMLElement | null {
  const path = attacked.reach.examplePath;
  const shown = tenantId ?? path?.tenantId ?? null;
  const head = shown === null ? null : heading(result, attacked, shown, colorClass);
  if (shown === null || head === null) return null;
  const tenant = attacked.reach.tenants.find((each) => each.tenantId === shown)!;
  const nameOf = (id: string) => result.tenants.find((each) => each.id === id)?.name ?? id;
  const holds = path !== null && path.tenantId === shown;
  return html(
    'div',
    { class: 'chain-row' },
    head,
    holds ? chain(result, path.links, tenant.probability > 0) : null,
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

/** The square of one customer in words, for as long as its way is not known. */
export function chainHead(
  result: Result,
  attacked: AttackedDesign,
  tenantId: string,
  colorClass: string,
): HTMLElement {
  return html('div', { class: 'chain-row' }, heading(result, attacked, tenantId, colorClass));
}

/** The same as the first run has it: the way in of whoever fell, and the link that kept whoever held. */
export function followedChain(
  result: Result,
  attacked: AttackedDesign,
  { customer, facts, victim }: ToldTheft,
  colorClass: string,
): HTMLElement | null {
  if (customer === null) return null;
  return html(
    'div',
    { class: 'chain-row' },
    heading(result, attacked, customer.tenantId, colorClass),
    story(customer, victim, { facts: [...result.facts, ...facts] }),
  );
}

function story({ atTheft, fall }: FollowedCustomer, victim: string, facts: Pick<Result, 'facts'>): Child {
  if (fall === null) {
    if (atTheft === null)
      return html(
        'p',
        { class: 'drawn' },
        'In the first run ',
        nameText(victim),
        ' lost the session, from whom nothing leads there.',
      );
    return [
      html('p', { class: 'drawn' }, 'In the first run it held. The way that led furthest at the theft:'),
      chain(facts, atTheft.links, false),
    ];
  }
  const minutes = fall.afterSeconds / MINUTE_SECONDS;
  const when = minutes === 0 ? 'in the minute of the theft' : `${shortTime(minutes)} after the theft`;
  const before = ({ kind, name, state }: Link) => {
    const was = atTheft?.links.find((each) => each.kind === kind && each.name === name)?.state;
    return was === undefined || was === state ? undefined : ` (${was} at the theft)`;
  };
  const open = [...fall.roles, ...fall.subscriptions.map((id) => `subscription ${id}`)];
  return [
    html('p', { class: 'drawn' }, `In the first run it fell ${when}. The way in, as it stood then:`),
    fall.way === null ? null : chain(facts, fall.way.links, true, before),
    open.length === 0
      ? null
      : html('p', { class: 'drawn' }, 'Open there in that moment: ', nameText(open.join(', ')), '.'),
  ];
}
