import type { Result } from '../../scenarios/result.ts';
import { html } from '../dom/html.ts';
import { download } from '../figure/download.ts';
import type { DownloadFormat } from './messages.ts';
import { writtenFile } from './simulator.ts';

export interface SharePanelOptions {
  /** The result on the screen with the text it comes from; undefined where there is none yet. */
  readonly now: () => { readonly text: string; readonly result: Result } | undefined;
  readonly text: () => string;
  /** The hash that holds scenario and view; undefined where they are too long for one. */
  readonly address: () => string | undefined;
  /** Puts another text in the place of the scenario. */
  readonly replaceText: (text: string) => void;
}

export interface SharePanel {
  readonly element: HTMLElement;
  /** Until a text has its own result nothing is given away: it would have other numbers, or the names just taken out. */
  readonly setReady: (ready: boolean) => void;
}

type AnonymousTextOf = typeof import('../../scenarios/edit/anonymous-text.ts')['anonymousText'];

const FILES: readonly {
  readonly format: DownloadFormat;
  readonly label: string;
  readonly name: string;
  readonly type: string;
}[] = [
  { format: 'json', label: 'Result as JSON', name: 'result.json', type: 'application/json' },
  { format: 'html', label: 'Report in one file', name: 'report.html', type: 'text/html' },
  {
    format: 'xlsx',
    label: 'Licenses as XLSX',
    name: 'licenses.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
];

/** Where the page is a file, its address is worth nothing on another disk. */
const OF_A_FILE =
  'The link leads to the file of this page: for others, send that file along, or the scenario as YAML.';
const TOO_LONG = 'The scenario is too long for a link. Send it as YAML.';

/** What leaves the page, and only by the reader's own hand: a link that holds the scenario, and files. */
export function sharePanel(options: SharePanelOptions): SharePanel {
  const status = html('p', { class: 'share-status', role: 'status' });
  const link = html('input', {
    type: 'text',
    readonly: true,
    id: 'share-link',
    'aria-label': 'Link to this scenario',
  });
  const copy = html('button', { type: 'button' }, 'Copy link');
  const showLink = () => {
    const hash = options.address();
    copy.disabled = hash === undefined;
    link.value = hash === undefined ? TOO_LONG : location.href.split('#')[0] + hash;
  };
  copy.addEventListener('click', async () => {
    showLink();
    link.select();
    try {
      await navigator.clipboard.writeText(link.value);
      status.textContent = 'Copied. The link holds the whole scenario; nothing is stored anywhere else.';
    } catch {
      status.textContent = 'This browser does not let the page copy: the link is selected, copy it yourself.';
    }
  });
  const anonymous = anonymousSwitch(options, (words) => {
    status.textContent = words;
    showLink();
  });
  const yaml = html('button', { type: 'button' }, 'Scenario as YAML');
  yaml.addEventListener('click', () =>
    download('scenario.yaml', new Blob([options.text()], { type: 'application/yaml' })),
  );
  const files = FILES.map(({ format, label, name, type }) => {
    const button = html('button', { type: 'button', disabled: true }, label);
    button.addEventListener('click', async () => {
      const now = options.now();
      if (now === undefined) return;
      status.textContent = `Writing ${name}.`;
      try {
        download(name, new Blob([await writtenFile(format, now.text, now.result)], { type }));
        status.textContent = `Wrote ${name}.`;
      } catch (error) {
        status.textContent = `No ${name}: ${error instanceof Error ? error.message : String(error)}`;
      }
    });
    return button;
  });
  const element = html(
    'details',
    { class: 'share' },
    html('summary', {}, 'Share'),
    html(
      'div',
      { class: 'share-body' },
      html('div', { class: 'share-link' }, link, copy),
      location.protocol === 'file:' ? html('p', { class: 'muted' }, OF_A_FILE) : null,
      anonymous.element,
      html('div', { class: 'share-files' }, yaml, files),
      status,
    ),
  );
  element.addEventListener('toggle', () => {
    if (!element.open) return;
    showLink();
    anonymous.heed();
    void anonymous.load();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !element.open) return;
    element.open = false;
    element.querySelector('summary')!.focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !element.contains(target)) element.open = false;
  });
  return {
    element,
    setReady: (ready) => {
      if (element.open) anonymous.heed();
      for (const button of files) button.disabled = !ready;
    },
  };
}

/** Takes names out of the scenario itself, so that link, pictures and files all are of the same; and puts them back. */
function anonymousSwitch(
  options: SharePanelOptions,
  say: (words: string) => void,
): {
  readonly element: HTMLElement;
  readonly load: () => Promise<void>;
  /** Looks whether the scenario of this moment still has no names. */
  readonly heed: () => void;
} {
  // Only who shares needs the code; until it is there nothing can be switched, and nothing given away by mistake.
  const box = html('input', { type: 'checkbox', disabled: true });
  let anonymousText: AnonymousTextOf | undefined;
  const load = async () => {
    ({ anonymousText } = await import('../../scenarios/edit/anonymous-text.ts'));
    box.disabled = false;
  };
  let before: string | undefined;
  let after: string | undefined;
  box.addEventListener('change', () => {
    if (!box.checked) {
      const unchanged = before !== undefined && options.text() === after;
      if (unchanged) options.replaceText(before!);
      say(unchanged ? 'The names are back.' : 'The scenario was changed meanwhile and stays as it is.');
      return;
    }
    const anonymous = anonymousText!(options.text());
    if (anonymous.kind === 'refused') {
      box.checked = false;
      say(anonymous.why);
      return;
    }
    before = options.text();
    after = anonymous.text;
    options.replaceText(after);
    say(
      'Names, ids made of them, descriptions and comments are gone. Chance follows names: numbers may move within their intervals.',
    );
  });
  const heed = () => {
    const text = options.text();
    if (!box.checked || text === after) return;
    const anonymous = anonymousText!(text);
    // Another scenario, or what was typed since, may have brought some.
    box.checked = anonymous.kind === 'text' && anonymous.text === text;
  };
  return { element: html('label', { class: 'check' }, box, 'Without names'), load, heed };
}
