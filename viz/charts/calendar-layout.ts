/** Where the parts of a calendar stand, in pixels, at one width. */
export interface CalendarLayout {
  /** Names stand above their lines instead of beside them. */
  readonly narrow: boolean;
  readonly nameWidth: number;
  /** From one row to the next. */
  readonly pitch: number;
  /** Where the horizon ends; right of it there is room for words only. */
  readonly edge: number;
}

/** Height of a line with its name beside it. */
export const LINE_PITCH = 18;
/** How far above its line a name stands where it does not fit beside it. */
export const NAME_LINE = 16;
/** Room right of the horizon. */
export const TAIL = 60;
const NARROW = 560;

/** The same rows stand in the same columns, whether they are drawn as a picture or scroll. */
export function calendarLayout(width: number): CalendarLayout {
  const narrow = width < NARROW;
  return {
    narrow,
    nameWidth: narrow ? 4 : Math.min(240, width * 0.3),
    pitch: narrow ? LINE_PITCH + NAME_LINE + 6 : LINE_PITCH,
    edge: width - TAIL,
  };
}
