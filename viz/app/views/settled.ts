/** Long counts wait until nobody has typed or dragged for so long. */
const QUIET_MS = 350;

/** Does something once the reader pauses; what was planned before is dropped. The first time it is done at once. */
export function onceSettled(): (act: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFirst = true;
  return (act) => {
    clearTimeout(timer);
    if (isFirst) act();
    else timer = setTimeout(act, QUIET_MS);
    isFirst = false;
  };
}
