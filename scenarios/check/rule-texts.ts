/// <reference types="vite/types/importMeta.d.ts" />

/** What the `.md` beside a rule says, taken apart. All texts are Markdown. */
export interface RuleText {
  readonly means: string;
  readonly why: string;
  readonly fix: string;
  readonly sources: string;
}

/** The build puts the texts into the program, so that nothing is read when it runs and nothing is said twice. */
const TEXTS = import.meta.glob<string>('../../models/rules/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The text of a rule, by the rule's name. */
export function ruleText(name: string): RuleText {
  const text = TEXTS[`../../models/rules/${name}.md`] ?? '';
  return {
    means: part(text, 'What it means'),
    why: part(text, 'Why'),
    fix: part(text, 'Fix'),
    sources: part(text, 'Sources'),
  };
}

function part(text: string, heading: string): string {
  const [, after = ''] = text.split(`\n## ${heading}\n`);
  return after.split('\n## ')[0]!.trim();
}
