import { GOALS, type GoalId } from '../goals.ts';

/** What stands in the way of each goal, in words somebody wrote. */
export type Notes = Readonly<Partial<Record<GoalId, string>>>;

const HEADING = /^## (\S+)$/;

/**
 * Reads `bench/notes.md`: a heading per goal, by its id, and below it the text that stands in the results as long as the
 * goal is missed.
 * @throws on a heading that is no goal, since its text would never be seen.
 */
export function readNotes(text: string): Notes {
  const notes: Partial<Record<GoalId, string>> = {};
  let goal: GoalId | undefined;
  for (const line of text.split('\n')) {
    const id = HEADING.exec(line)?.[1];
    if (id !== undefined) {
      if (!(id in GOALS)) throw new Error(`bench/notes.md has a heading "${id}", which is no goal`);
      goal = id as GoalId;
      notes[goal] = '';
    } else if (goal !== undefined) {
      notes[goal] += `${line}\n`;
    }
  }
  for (const id of Object.keys(notes) as GoalId[]) notes[id] = notes[id]!.trim();
  return notes;
}
