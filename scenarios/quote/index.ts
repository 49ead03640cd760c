export type { QuoteAnswers } from './answers.ts';
export { EXAMPLE_COMMAND, QUESTIONS, type QuestionKey, type QuoteQuestion } from './questions.ts';
export { problemsOf, readAnswers, type WrittenAnswers } from './read-answers.ts';
export { quoteScenario } from './write-scenario.ts';
