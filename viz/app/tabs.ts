import { html } from '../dom/html.ts';

export interface Tab {
  readonly id: string;
  readonly label: string;
}

export interface Tabs {
  readonly element: HTMLElement;
  /** The id of the chosen tab. */
  readonly chosen: () => string;
  readonly choose: (id: string) => void;
}

/**
 * A row of tabs over one panel, with the keys readers of tabs expect: arrows move, Home and End jump, and only the
 * chosen tab is in the order of Tab.
 */
export function tabRow(
  name: string,
  tabs: readonly Tab[],
  panel: HTMLElement,
  chosen: (id: string) => void,
): Tabs {
  let current = tabs[0]!.id;
  const buttons = tabs.map(({ id, label }) =>
    html('button', { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': panel.id }, label),
  );
  const mark = () => {
    buttons.forEach((button, index) => {
      const selected = tabs[index]!.id === current;
      button.setAttribute('aria-selected', String(selected));
      button.tabIndex = selected ? 0 : -1;
    });
    panel.setAttribute('aria-labelledby', `tab-${current}`);
  };
  const choose = (id: string) => {
    if (!tabs.some((tab) => tab.id === id)) return;
    current = id;
    mark();
    chosen(id);
  };
  const element = html('div', { role: 'tablist', 'aria-label': name, class: 'tabs' }, buttons);
  buttons.forEach((button, index) => {
    button.addEventListener('click', () => choose(tabs[index]!.id));
  });
  element.addEventListener('keydown', (event) => {
    const at = tabs.findIndex(({ id }) => id === current);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = (to + tabs.length) % tabs.length;
    choose(tabs[index]!.id);
    buttons[index]!.focus();
  });
  panel.setAttribute('role', 'tabpanel');
  mark();
  return { element, chosen: () => current, choose };
}
