type Attribute = string | number | boolean | undefined;
export type Child = Node | string | null | undefined | readonly Child[];

function append(parent: Element, child: Child): void {
  if (child === null || child === undefined) return;
  if (typeof child === 'string' || child instanceof Node) parent.append(child);
  else for (const one of child) append(parent, one);
}

/**
 * One HTML element with attributes and children. Text always becomes a text node, so that a name from a
 * file can never become markup; there is no other way in this folder to make HTML.
 */
export function html<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  append(element, children);
  return element;
}

/** A name from a file, kept from turning the direction of the text around it. */
export function nameText(name: string): HTMLElement {
  return html('bdi', {}, name);
}
