import '../tokens.css';
import '../styles/page.css';
import '../styles/figure.css';
import '../styles/charts.css';
import '../styles/reach.css';
import '../styles/lists.css';
import '../styles/print.css';
import './app.css';
import { readLink } from '../../scenarios/share/scenario-link.ts';
import { factDialog } from './fact-dialog.ts';
import { takeDroppedFiles } from './file-opener.ts';
import type { OpenedFiles } from './opened-files.ts';
import { registerOffline } from './register-offline.ts';
import { startPage } from './start-page.ts';
import { type Workbench, workbench } from './workbench.ts';

const page = document.getElementById('page')!;
const dialog = factDialog();
let bench: Workbench | undefined;
let start: ReturnType<typeof startPage> | undefined;
/** The hash this page has written or followed last; only others are news. */
let own = '';

function showStart(problem?: string): void {
  start?.close();
  start = startPage(problem, openFiles);
  page.className = 'at-start';
  document.title = 'Entwin';
  page.replaceChildren(...start.elements, dialog);
}

function showBench(text: string, view: string | undefined): void {
  start?.close();
  start = undefined;
  bench ??= workbench((hash) => {
    // Somebody may have gone back meanwhile, to the start page or to a place this page has not heard of yet.
    if (start !== undefined || location.hash !== own) return;
    own = hash;
    history.replaceState(null, '', hash);
  });
  page.className = 'at-bench';
  document.title = 'Scenario · Entwin';
  page.replaceChildren(...bench.elements, dialog);
  bench.open(text, view);
}

function follow(): void {
  const { hash } = location;
  if (hash === own && own !== '') return;
  const link = readLink(hash);
  own = hash;
  // A place in the page, such as where the skip link leads: nothing else is to be opened.
  if (link.kind === 'none' && hash !== '' && page.className !== '') return;
  if (link.kind === 'scenario') showBench(link.text, link.view);
  else if (link.kind === 'damaged') showStart(`This link cannot be opened. ${link.why}`);
  else showStart();
}

function openFiles(files: OpenedFiles): void {
  if (files.kind === 'scenario') {
    // A step back leads to where the reader was.
    history.pushState(null, '', location.pathname);
    own = '';
    showBench(files.text, undefined);
    return;
  }
  (start ?? bench)?.complain(files.why);
}

addEventListener('hashchange', follow);
takeDroppedFiles(openFiles);
follow();
registerOffline();
