const WORDS: Readonly<Record<string, string>> = {
  C: 'documented by Microsoft',
  X: 'seen only in a sample of Microsoft’s, not stated',
  T: 'third party',
  I: 'inferred from other facts',
  U: 'unconfirmed: no text settles it',
};

/** How sure a fact is, as its letter and in words: `C, documented by Microsoft`; a letter nobody knows stands alone. */
export function confidenceText(letter: string): string {
  const words = WORDS[letter];
  return words === undefined ? letter : `${letter}, ${words}`;
}

/** The words alone. */
export function confidenceWords(letter: string): string {
  return WORDS[letter] ?? letter;
}
