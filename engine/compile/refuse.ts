/**
 * The compiler met something it cannot turn into tables with exactly xstate's behavior.
 * It is thrown at compile time, so a machine that compiles never surprises a run.
 */
export class CompileRefusal extends Error {
  override readonly name = 'CompileRefusal';
  /** What was refused, in xstate's own words: `invoke`, `history state`, `sendTo`, … */
  readonly construct: string;
  /** The full id of the state that holds it. */
  readonly place: string;

  constructor(construct: string, place: string, why: string) {
    super(`${construct} in state "${place}" cannot be compiled: ${why}`);
    this.construct = construct;
    this.place = place;
  }
}
