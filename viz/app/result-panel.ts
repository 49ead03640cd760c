import { html } from '../dom/html.ts';
import { leadFinding } from '../findings/lead-finding.ts';
import { caveats } from '../sections/caveats.ts';
import { violationAlert } from '../sections/violation-alert.ts';
import { unbroken } from '../view/words.ts';
import { replaceKeeping } from './keep-place.ts';
import { tabRow } from './tabs.ts';
import type { ViewCode, ViewContext } from './view.ts';
import { VIEWS } from './views.ts';

export interface ResultPanel {
  readonly element: HTMLElement;
  /** Shows what is known of a text; of a part of it, what each view can draw of a part. */
  readonly show: (known: Omit<ViewContext, 'showLine'>) => void;
  /** Another scenario was opened: nothing that is shown is of it. */
  readonly forget: () => void;
  /** Says why there is nothing to look at, where nothing was shown before. */
  readonly showNothing: (why: string) => void;
  /** Nothing more comes: what is known of the first designs is drawn as all there is. */
  readonly settle: () => void;
  /** A text was written: the pictures belong to another one until it is shown. */
  readonly expect: (text: string) => void;
  readonly view: () => string;
  readonly chooseView: (id: string) => void;
}

/** The right side: the finding as a sentence, one tab per view, and what the numbers rest on. */
export function resultPanel(showLine: (line: number) => void, viewChosen: () => void): ResultPanel {
  const lead = html('h1', { class: 'lead-finding' });
  const place = html('div', { class: 'view', id: 'view', tabindex: -1 });
  const beside = html('div', { class: 'beside' });
  const alert = html('div');
  let context: ViewContext | undefined;
  const tabs = tabRow('Views', VIEWS, place, () => {
    viewChosen();
    void draw(false);
  });
  const element = html(
    'section',
    { class: 'results', 'aria-label': 'Results' },
    lead,
    alert,
    tabs.element,
    place,
    beside,
  );

  /** The code of views that were looked at: they are drawn at once, not a frame after what stands around them. */
  const loaded = new Map<string, ViewCode>();
  async function draw(keeping: boolean): Promise<void> {
    const wanted = tabs.chosen();
    const view = VIEWS.find(({ id }) => id === wanted)!;
    if (!loaded.has(wanted)) loaded.set(wanted, await view.load());
    if (tabs.chosen() !== wanted || context === undefined) return;
    const parts = loaded.get(wanted)!.drawView(context);
    // A view that stays as it is keeps its place, its focus and whatever moves in it.
    const stays = parts instanceof Node && parts.parentNode === place;
    if (stays) {
      place.dataset.replications = String(context.result.replications.count);
      return;
    }
    // A container per drawing: children of all kinds become nodes in one way.
    const drawn = html('div', {}, parts);
    // Another design may have what the first ones lack.
    if (context.isPart && drawn.childNodes.length === 0) return;
    const content =
      drawn.childNodes.length > 0
        ? [...drawn.childNodes]
        : [
            html(
              'p',
              { class: 'muted' },
              view.nothing ?? `This scenario has nothing to show under ${view.label}.`,
            ),
          ];
    if (keeping) replaceKeeping(place, content as (Node & ChildNode)[]);
    else place.replaceChildren(...content);
    place.dataset.drawn = wanted;
    place.dataset.replications = String(context.result.replications.count);
  }
  return {
    element,
    view: tabs.chosen,
    chooseView: tabs.choose,
    forget() {
      context = undefined;
      lead.textContent = '';
      for (const each of [alert, place, beside]) each.replaceChildren();
      delete place.dataset.drawn;
      delete place.dataset.replications;
    },
    showNothing(why) {
      if (context !== undefined) return;
      element.classList.remove('stale');
      lead.textContent = 'Nothing to show yet.';
      place.replaceChildren(html('p', { class: 'muted' }, why));
    },
    settle() {
      if (!context?.isPart) return;
      context = { ...context, isPart: false };
      void draw(true);
    },
    expect(text) {
      element.classList.add('stale');
      loaded.get(tabs.chosen())?.askAhead?.(text);
    },
    show(known) {
      const { result, isPart } = known;
      // What the other designs will fill again a moment later must not jump up and down meanwhile. Heights are read
      // before anything is written: each reading after a writing lays the page out once more.
      const heights = [element, lead].map((each) => ({
        each,
        height: isPart ? `${each.offsetHeight}px` : '',
      }));
      element.classList.remove('stale');
      context = { ...known, showLine };
      void draw(true);
      for (const { each, height } of heights) each.style.minHeight = height;
      lead.textContent = `${unbroken(leadFinding(result))}.`;
      alert.replaceChildren(...[violationAlert(result)].filter((each) => each !== null));
      const aside = caveats(result);
      replaceKeeping(
        beside,
        aside === null
          ? []
          : [html('details', { class: 'rests-on' }, html('summary', {}, 'What the numbers rest on'), aside)],
      );
    },
  };
}
