import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const threeWords = /\S\s+\S+\s+\S/;
const smallWordWithin = /\s[a-z]/;

/**
 * Three words or more, one of them after the first in small letters: so is every sentence for people, and so is no
 * code, no fact id, no role ("Privileged Role Administrator") and no key that is put together from parts.
 */
function isSentence(text) {
  return threeWords.test(text) && smallWordWithin.test(text);
}

function textOf(node) {
  if (node.type === 'StringLiteral') return node.value;
  return node.type === 'TemplateLiteral' ? node.quasis.map(({ value }) => value.cooked).join('0') : '';
}

/**
 * Leaves sentences alone, with what is put into them. What a finding says to people is not pinned word by word in the
 * tests, on purpose; its code, its level and its fact ids are, and their literals stay mutants.
 */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'prose', {
    shouldIgnore: ({ node }) => (isSentence(textOf(node)) ? 'a sentence for people' : undefined),
  }),
];
