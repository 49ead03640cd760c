import type { Diagnostic } from '../../scenarios/load/diagnostic.ts';
import type { Result } from '../../scenarios/result.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { openableHash } from '../../scenarios/share/scenario-link.ts';
import { count } from '../../scenarios/writers/numbers.ts';
import { html } from '../dom/html.ts';
import { themeToggle } from '../dom/theme-toggle.ts';
import { yamlEditor } from './editor/yaml-editor.ts';
import { scenarioForm } from './form/scenario-form.ts';
import { designWords, progressWords, stoppedWords } from './progress-words.ts';
import { resultPanel } from './result-panel.ts';
import { sharePanel } from './share-panel.ts';
import { createSimulator, type RunAnswer } from './simulator.ts';
import { tabRow } from './tabs.ts';

const ADDRESS_AFTER_MS = 200;
/** Of a scenario that no address can hold. */
const NO_ADDRESS = '#long';

export interface Workbench {
  readonly elements: readonly HTMLElement[];
  /** Opens another scenario, and a view to look at first. */
  readonly open: (text: string, view?: string) => void;
  /** Says what cannot be opened; the scenario stays. */
  readonly complain: (words: string) => void;
}

/** The scenario at the left, the results at the right, and a thread between them that never keeps the page waiting. */
export function workbench(addressChanged: (hash: string) => void): Workbench {
  let text = '';
  let opened = 0;
  let ranText = '';
  let scenario: Scenario | undefined;
  let diagnostics: readonly Diagnostic[] = [];
  let result: Result | undefined;
  let addressing: ReturnType<typeof setTimeout> | undefined;

  const status = html('p', { class: 'progress', role: 'status', 'aria-live': 'polite' });
  const cancel = html('button', { type: 'button', class: 'cancel', hidden: true }, 'Cancel');
  const nameOfScenario = html('p', { class: 'scenario-name' });
  const editor = yamlEditor((written) => change(written));
  const showLine = (line: number) => {
    sides.choose('yaml-side');
    editor.goTo(line);
  };
  const form = scenarioForm((written) => change(written), showLine);
  const leftPanel = html('div', { id: 'scenario-side', class: 'side-panel' });
  const sides = tabRow(
    'Scenario as',
    [
      { id: 'form-side', label: 'Form' },
      { id: 'yaml-side', label: 'YAML' },
    ],
    leftPanel,
    (id) => {
      leftPanel.replaceChildren(id === 'form-side' ? form.element : editor.element);
      showText();
    },
  );
  leftPanel.append(form.element);
  const address = () => openableHash({ text, view: panel.view() });
  const writeAddress = () => addressChanged(address() ?? NO_ADDRESS);
  const panel = resultPanel(showLine, writeAddress);
  const share = sharePanel({
    now: () => (result === undefined ? undefined : { text: ranText, result }),
    text: () => text,
    address,
    replaceText: (anonymous) => change(anonymous),
  });
  const simulator = createSimulator(hear);

  /** The side that is not seen waits until somebody turns to it. */
  function showText(): void {
    if (sides.chosen() === 'form-side') form.show(text, scenario, diagnostics);
    else editor.show(text, diagnostics);
  }
  function change(written: string): void {
    if (written === text) return;
    text = written;
    // The thread reads the text while the page shows it.
    run();
    showText();
  }
  function run(): void {
    share.setReady(false);
    cancel.hidden = false;
    status.textContent = 'Reading the scenario.';
    simulator.run(text);
    panel.expect(text);
  }
  function hear(answer: RunAnswer): void {
    if (answer.kind === 'failed') {
      end(`This did not work: ${answer.message}`);
    } else if (answer.kind === 'read') {
      heard(answer);
    } else {
      showKnown(answer);
    }
  }
  function heard(answer: Extract<RunAnswer, { kind: 'read' }>): void {
    diagnostics = answer.diagnostics;
    scenario = answer.scenario ?? scenario;
    showText();
    nameOfScenario.textContent = scenario?.name ?? '';
    addressSoon();
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    if (answer.scenario === undefined) {
      const kept = result === undefined ? '' : ' The pictures show the last scenario without errors.';
      end(`${count(errors, 'error')} in the scenario.${kept}`);
      panel.showNothing(
        `${errors === 1 ? 'The error stands' : 'The errors stand'} at the place in question, in the form and in the YAML. Pictures come when none is left.`,
      );
    } else {
      status.textContent = 'Simulating.';
    }
  }
  /** While somebody drags, the address can wait: browsers take their time to write it. */
  function addressSoon(): void {
    clearTimeout(addressing);
    addressing = setTimeout(writeAddress, ADDRESS_AFTER_MS);
  }
  function showKnown(answer: Extract<RunAnswer, { kind: 'known' }>): void {
    result = answer.result;
    ranText = text;
    const designs = scenario?.designs.map(({ name }) => ({ id: name })) ?? result.designs;
    panel.show({ result, text, opened, designs, isPart: answer.designs !== undefined });
    share.setReady(answer.done);
    const words =
      answer.designs === undefined
        ? progressWords(result, answer.maximum, answer.done)
        : designWords(answer.designs, scenario?.designs.length ?? answer.designs);
    if (answer.done) end(words);
    else status.textContent = words;
  }
  function end(words: string): void {
    status.textContent = words;
    if (document.activeElement === cancel) panel.element.focus();
    cancel.hidden = true;
  }
  cancel.addEventListener('click', () => {
    simulator.stop();
    panel.settle();
    end(stoppedWords(ranText === text ? result : undefined, scenario?.designs.length ?? 0));
  });

  const home = html('a', { class: 'brand', href: '#' }, 'Entwin');
  const header = html(
    'header',
    { class: 'bench-bar' },
    home,
    nameOfScenario,
    html('div', { class: 'run-state' }, status, cancel),
    share.element,
    themeToggle(),
  );
  const left = html(
    'section',
    { class: 'scenario-panel', 'aria-label': 'What is asked' },
    sides.element,
    leftPanel,
  );
  const main = html('main', { id: 'main', tabindex: -1, class: 'bench' }, left, panel.element);
  panel.element.tabIndex = -1;
  return {
    elements: [header, main],
    complain(words) {
      status.textContent = words;
    },
    open(next, view) {
      const isNew = opened === 0 || next !== text;
      if (isNew) opened += 1;
      // First the text: the view that is chosen writes the address, which holds both.
      text = next;
      if (view !== undefined) panel.chooseView(view);
      if (!isNew) return;
      scenario = undefined;
      result = undefined;
      diagnostics = [];
      panel.forget();
      showText();
      run();
    },
  };
}
