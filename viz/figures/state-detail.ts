import { findFact } from '../../models/facts/index.ts';
import { FAILURE_MODES } from '../../models/failure-modes/index.ts';
import type { MachineGraph, MachineNote } from '../../models/machines/index.ts';
import { type Child, html } from '../dom/html.ts';
import { causeWords, configurationWords } from '../view/machine-words.ts';
import { factList } from './fact-list.ts';

/**
 * What there is to know of one state: ways out, ways in which access fails there, and the facts behind both. Where the
 * page can open scenarios, each failure has a button that opens its drill.
 */
export function stateDetail(
  id: string,
  graph: MachineGraph,
  note: MachineNote,
  openDrill?: (modeId: string) => void,
): readonly HTMLElement[] {
  const failures = failuresOf(id, note);
  const out = graph.arrows.filter(
    ({ from }) => from === id || from.startsWith(`${id}.`) || id.startsWith(`${from}.`),
  );
  const into = graph.arrows.filter(({ to }) => to === id);
  const timers = [...out, ...into].flatMap(({ causes }) =>
    causes.flatMap(({ kind, name }) => (kind === 'timer' ? (note.timers[name]?.factIds ?? []) : [])),
  );
  const factIds = [...new Set([...timers, ...failures.flatMap((failure) => failure.factIds)])];
  return [
    html('h3', {}, configurationWords(id)),
    ...(out.length === 0
      ? [html('p', {}, 'Nothing leads on from here.')]
      : [
          html(
            'ul',
            {},
            out.map(({ from, to, causes }) =>
              html(
                'li',
                {},
                from === id ? null : `From ${configurationWords(from)}: `,
                causes.map((cause) => causeWords(cause, note)).join('; '),
                ' → ',
                html('strong', {}, configurationWords(to)),
              ),
            ),
          ),
        ]),
    ...(failures.length === 0 ? [] : [html('h4', {}, 'What fails here')]),
    ...failures.map(({ label, symptom, fix, id: mode, silent }) =>
      html(
        'div',
        { class: 'failure' },
        html('p', {}, html('strong', {}, label), silent ? ' (no message tells)' : null),
        html('p', {}, `One sees: ${symptom}`),
        html('p', {}, `What helps: ${fix}`),
        html(
          'p',
          {},
          'Drill: ',
          openDrill === undefined ? null : drillButton(mode, label, openDrill),
          html('code', {}, `entwin run scenarios/drills/${mode}.yaml`),
        ),
      ),
    ),
    ...(factIds.length === 0
      ? []
      : [html('h4', {}, 'Facts'), factList(factIds.flatMap((factId) => findFact(factId) ?? []))]),
  ];
}

function drillButton(mode: string, label: string, openDrill: (modeId: string) => void): readonly Child[] {
  const button = html(
    'button',
    { type: 'button', 'aria-label': `Open the drill: ${label}` },
    'Open the drill',
  );
  button.addEventListener('click', () => openDrill(mode));
  return [button, ' or '];
}

/** Those of the state itself and of the states around it. */
function failuresOf(id: string, { failures }: MachineNote) {
  const modes = new Set(
    Object.entries(failures)
      .filter(([state]) => id === state || id.startsWith(`${state}.`) || state.startsWith(`${id}.`))
      .flatMap(([, ids]) => ids),
  );
  return FAILURE_MODES.filter((mode) => modes.has(mode.id));
}
