/** Text as a person reads it: without marks of direction and of line breaking. */
export function plain(text: string): string {
  return text.replace(/[\u2060\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ');
}
