import { readFileSync, writeFileSync } from 'node:fs';
import type { GoalId } from './goals.ts';
import { HELP, readOptions } from './options.ts';
import { readNotes } from './report/notes.ts';
import { profileOf, type Share } from './report/profile.ts';
import { provenance } from './report/provenance.ts';
import { type Results, resultsText } from './report/results.ts';
import { inChildProcess } from './sampling/in-child-process.ts';
import { SECTIONS, type SectionName } from './sections/index.ts';

const RESULTS = 'bench/results.md';
const NOTES = 'bench/notes.md';
/** Rows of a profile. */
const MOST_FUNCTIONS = 8;
const SECOND_MILLISECONDS = 1000;

const options = readOptions(process.argv.slice(2));
if (options === undefined) {
  process.stdout.write(HELP);
} else {
  const { isQuick, isProfiled, rounds, only } = options;
  const began = performance.now();
  const note = (text: string) => {
    const seconds = Math.round((performance.now() - began) / SECOND_MILLISECONDS);
    process.stderr.write(`${String(seconds).padStart(5)} s  ${text}\n`);
  };
  const names = only.length > 0 ? only : (Object.keys(SECTIONS) as SectionName[]);
  const from = provenance();
  const notes = readNotes(readFileSync(NOTES, 'utf8'));

  const sections: Results['sections'][number][] = [];
  const profiles: Partial<Record<GoalId, readonly Share[]>> = {};
  const text = () => {
    const missing = names.slice(sections.length).map((name) => SECTIONS[name].title);
    return resultsText({ provenance: from, isQuick, missing, sections, notes, profiles });
  };
  // A part of the results, or one that means nothing, must not take the place of the whole.
  const isWhole = !isQuick && only.length === 0;

  for (const name of names) {
    const { title, measure } = SECTIONS[name];
    const noted = (what: string) => note(`${name}: ${what}`);
    const measured = await measure({ take: inChildProcess, rounds, isQuick, note: noted });
    sections.push({ title, ...measured });
    for (const { goal, isMet, subject } of measured.goals) {
      if (subject === undefined || !(isProfiled || (!isMet && !isQuick))) continue;
      noted(`looks into ${goal}`);
      profiles[goal] = await profileOf(subject, MOST_FUNCTIONS);
    }
    // Whoever ends a long run keeps what it has found, and the text says what is missing.
    if (isWhole) writeFileSync(RESULTS, text());
  }
  if (!isWhole) process.stdout.write(text());
  note('done');
}
