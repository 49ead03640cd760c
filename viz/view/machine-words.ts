import type { ArrowCause, MachineNote } from '../../models/machines/index.ts';

/** Names of the field keep their capitals. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\bglobal administrator\b/g, 'Global Administrator'],
  [/\bmfa\b/g, 'MFA'],
];

/** A state's name in words: `approvalPending` is “approval pending”. */
export function stateWords({ name }: { readonly name: string }): string {
  return name.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
}

/** The innermost states of a configuration in words, as a trace names them: `active.age.young + active.effect.unfelt`. */
export function configurationWords(states: string): string {
  return states
    .split(' + ')
    .map((state) =>
      state
        .split('.')
        .map((name) => stateWords({ name }))
        .join(', '),
    )
    .join(' + ');
}

/** An event's name in words: `LOCK_FOR_APPROVAL` is “lock for approval”. */
export function eventWords(event: string): string {
  return NAMES.reduce(
    (words, [pattern, name]) => words.replace(pattern, name),
    event.toLowerCase().replaceAll('_', ' '),
  );
}

/** What takes an arrow, in words; a timer with the facts that say how long it is. */
export function causeWords({ kind, name }: ArrowCause, { timers }: MachineNote): string {
  if (kind === 'always') return name;
  if (kind === 'event') return eventWords(name);
  const timer = timers[name];
  if (timer === undefined) return name;
  return timer.factIds.length === 0 ? timer.label : `${timer.label} ${timer.factIds.join(', ')}`;
}
