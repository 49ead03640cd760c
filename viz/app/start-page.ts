import { openScenarioText } from '../../scenarios/edit/scenario-text.ts';
import type { Result } from '../../scenarios/result.ts';
import { linkHash } from '../../scenarios/share/scenario-link.ts';
import { html, nameText } from '../dom/html.ts';
import { themeToggle } from '../dom/theme-toggle.ts';
import { leadFinding } from '../findings/lead-finding.ts';
import { unbroken } from '../view/words.ts';
import { fileField } from './file-opener.ts';
import { LIBRARY, type LibraryEntry } from './library.ts';
import type { OpenedFiles } from './opened-files.ts';
import { createSimulator } from './simulator.ts';

/** Replications behind the pictures of this page: enough to see what a scenario is about, and said beside them. */
const FEW = 3;

interface Door {
  readonly title: string;
  readonly words: string;
  readonly entry: LibraryEntry;
  readonly view: string;
}

const DOORS: readonly Door[] = [
  {
    title: 'Compare',
    words: 'Lay designs of access side by side, with the odds and the price of each.',
    entry: LIBRARY[0]!,
    view: 'compare',
  },
  {
    title: 'Price',
    words: 'Count who needs which license, in which tenant, and why.',
    entry: LIBRARY[3]!,
    view: 'licenses',
  },
  {
    title: 'Learn',
    words: 'Follow one stolen session from customer to customer, with the fact behind every step.',
    entry: LIBRARY[0]!,
    view: 'reach',
  },
];

const hrefOf = ({ text }: LibraryEntry, view: string) => linkHash({ text, view });

/** What somebody sees first: one sentence, one picture to move, three doors, and the library. */
export function startPage(
  problem: string | undefined,
  opened: (files: OpenedFiles) => void,
): {
  readonly elements: readonly HTMLElement[];
  /** Says what cannot be opened; the page stays. */
  readonly complain: (words: string) => void;
  readonly close: () => void;
} {
  const alert = html('p', { class: 'alert', role: 'alert', hidden: problem === undefined }, problem);
  const live = html(
    'div',
    { class: 'live-picture' },
    html('p', { class: 'muted' }, 'Simulating forty customers.'),
  );
  const cards = LIBRARY.map((entry) => ({ entry, ...card(entry) }));
  const queue = [...LIBRARY];
  const simulator = createSimulator((answer) => {
    const entry = queue[0];
    if (answer.kind === 'read' || entry === undefined) return;
    if (answer.kind === 'known' && !answer.done) return;
    if (answer.kind === 'failed') {
      next();
      return;
    }
    if (entry === LIBRARY[0]) void drawLive(live, answer.result, entry.text);
    cards.find((each) => each.entry === entry)!.show(answer.result);
    next();
  });
  const next = () => {
    queue.shift();
    if (queue[0] !== undefined) simulator.run(queue[0].text, FEW);
  };
  simulator.run(queue[0]!.text, FEW);

  const header = html(
    'header',
    { class: 'bench-bar' },
    html('a', { class: 'brand', href: '#' }, 'Entwin'),
    themeToggle(),
  );
  const main = html(
    'main',
    { id: 'main', tabindex: -1, class: 'start' },
    alert,
    html(
      'h1',
      {},
      'See what one stolen account reaches, and what it costs to stop it, before anything is built or bought.',
    ),
    html(
      'ul',
      { class: 'doors' },
      DOORS.map(({ title, words, entry, view }) =>
        html('li', {}, html('a', { href: hrefOf(entry, view), class: 'door' }, title), html('p', {}, words)),
      ),
    ),
    fileField(opened),
    live,
    html('h2', {}, 'Scenarios to begin with'),
    html(
      'ul',
      { class: 'cards' },
      cards.map((each) => each.element),
    ),
    html(
      'p',
      { class: 'muted' },
      'Everything runs in this browser. No account, no server; what you enter stays here unless you share it yourself.',
    ),
  );
  return {
    elements: [header, main],
    complain(words) {
      alert.textContent = words;
      alert.hidden = false;
      alert.scrollIntoView({ block: 'nearest' });
    },
    close: () => simulator.stop(),
  };
}

async function drawLive(place: HTMLElement, result: Result, text: string): Promise<void> {
  const { reachPreview } = await import('./views/reach-view.ts');
  place.replaceChildren(html('div', {}, reachPreview(result, text)));
}

function card(entry: LibraryEntry): {
  readonly element: HTMLElement;
  readonly show: (result: Result) => void;
} {
  const open = openScenarioText(entry.text);
  const finding = html('p', { class: 'card-finding' });
  const picture = html('div', { class: 'card-picture', 'aria-hidden': 'true', inert: true });
  const element = html(
    'li',
    { class: 'card' },
    html('h3', {}, html('a', { href: hrefOf(entry, entry.view) }, nameText(String(open.valueAt(['name']))))),
    picture,
    finding,
    html('p', { class: 'muted' }, nameText(String(open.valueAt(['description'])).trim())),
  );
  return {
    element,
    show(result) {
      finding.textContent = `${unbroken(leadFinding(result))}. (${result.replications.count === 1 ? 'Nothing random' : `From ${result.replications.count} replications`})`;
      void drawCard(picture, entry, result);
    },
  };
}

/** The chart of the view alone, without its words: a picture of the scenario's own result. */
async function drawCard(place: HTMLElement, entry: LibraryEntry, result: Result): Promise<void> {
  const { cardPicture } = await import('./card-picture.ts');
  place.replaceChildren(cardPicture(entry.view, result));
}
