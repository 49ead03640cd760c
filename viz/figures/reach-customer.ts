import type { Result } from '../../scenarios/result.ts';
import { count } from '../../scenarios/writers/numbers.ts';
import { html } from '../dom/html.ts';

/** A list of more names is read by nobody. */
const MOST_OFFERED = 40;

/** Finds one of many customers by its name: squares of ten thousand are too small to be pointed at. */
export function reachCustomer(
  tenantIds: readonly string[],
  result: Result,
  chosen: string | null,
  choose: (tenantId: string) => void,
): HTMLElement {
  const nameOf = new Map(result.tenants.map(({ id, name }) => [id, name]));
  const names = tenantIds.map((id) => ({ id, name: nameOf.get(id) ?? id }));
  const offered = html('datalist', { id: 'reach-customers' });
  const input = html('input', {
    type: 'search',
    id: 'reach-customer',
    list: 'reach-customers',
    placeholder: 'a name',
    value: chosen === null ? undefined : (nameOf.get(chosen) ?? chosen),
  });
  const status = html('span', { class: 'tool-status', role: 'status' });
  const like = () => {
    const words = input.value.trim().toLowerCase();
    return names.filter(({ name, id }) => name.toLowerCase().includes(words) || id === words);
  };
  const offer = () => {
    const found = input.value.trim() === '' ? names : like();
    offered.replaceChildren(
      ...found.slice(0, MOST_OFFERED).map(({ name }) => html('option', { value: name })),
    );
  };
  input.addEventListener('input', offer);
  input.addEventListener('change', () => {
    if (input.value.trim() === '') return;
    const found = like();
    const words = input.value.trim().toLowerCase();
    const one = found.find(({ name }) => name.toLowerCase() === words) ?? found[0];
    status.textContent =
      one === undefined
        ? 'No customer of this name.'
        : one.name.toLowerCase() === words || found.length === 1
          ? ''
          : `${count(found.length, 'name')} hold “${words}”; this is the first.`;
    if (one !== undefined) choose(one.id);
  });
  offer();
  return html(
    'p',
    { class: 'controls reach-customer' },
    html('label', {}, 'Customer ', input),
    offered,
    ' ',
    status,
  );
}
