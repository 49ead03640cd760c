export { type Explained, explain } from './explain.ts';
export { EXPLANATION_SCHEMA_VERSION, Explanation } from './explanation.ts';
export { isYes } from './is-yes.ts';
export type { Question, SessionName } from './question.ts';
export { writeExplanationJson } from './write-json.ts';
export { writeExplanationMarkdown } from './write-markdown.ts';
export { type ExplanationTextOptions, writeExplanationText } from './write-text.ts';
