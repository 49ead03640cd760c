/** Markdown of our own rule texts as plain text: no marks of headings, code and links. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^#+ /gm, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|`/g, '');
}
