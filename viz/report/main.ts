import '../tokens.css';
import '../styles/page.css';
import '../styles/figure.css';
import '../styles/charts.css';
import '../styles/reach.css';
import '../styles/choices.css';
import '../styles/licenses.css';
import '../styles/lists.css';
import '../styles/print.css';
import { html } from '../dom/html.ts';
import { page } from './page.ts';
import { readBeside } from './read-beside.ts';
import { readResult } from './read-result.ts';

const place = document.getElementById('page')!;
const read = readResult(document);
if (read.kind === 'nothing') {
  place.replaceChildren(
    html(
      'main',
      { id: 'main', class: 'empty' },
      html('h1', {}, 'No result in this page'),
      html('p', {}, read.why),
    ),
  );
} else {
  document.title = `${read.result.scenario.name} · Entwin`;
  place.replaceChildren(...page(read.result, readBeside(document)));
}
