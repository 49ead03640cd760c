const NARROW = new Set("iljtfrI.,:;|!'`()[] ·");
const WIDE = new Set('mwMW@%—…');

function characterWidth(character: string): number {
  if (NARROW.has(character)) return 0.38;
  if (WIDE.has(character)) return 0.98;
  if (/[A-Z]/.test(character)) return 0.73;
  if (character.codePointAt(0)! > 0x2e7f) return 1;
  return 0.63;
}

/**
 * Width of a text in pixels, estimated for the widest of the common system fonts. Charts lay out with this instead of asking
 * the browser, so that the same data gives the same picture on every machine.
 */
export function textWidth(text: string, size = 13): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * size;
}

/** The text cut with an ellipsis so that it fits. */
export function fitText(text: string, width: number, size = 13): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  let used = textWidth('…', size);
  let kept = 0;
  while (kept < characters.length && used + characterWidth(characters[kept]!) * size <= width) {
    used += characterWidth(characters[kept]!) * size;
    kept += 1;
  }
  return `${characters.slice(0, kept).join('').trimEnd()}…`;
}

/** The same, but what is cut lies in the middle: names that are numbered differ at their end. */
export function fitMiddle(text: string, width: number, size = 13): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  for (let kept = characters.length - 1; kept > 1; kept--) {
    const [start, end] = [Math.ceil(kept / 2), Math.floor(kept / 2)];
    const fitted = `${characters.slice(0, start).join('').trimEnd()}…${characters.slice(-end).join('').trimStart()}`;
    if (textWidth(fitted, size) <= width) return fitted;
  }
  return '…';
}

/** The text broken into lines at spaces and hyphens; a word too long for a line is cut, and so is what exceeds `maxLines`. */
export function wrapText(text: string, width: number, size = 13, maxLines = 4): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+|(?<=[a-z]-)(?=[a-z])/).filter((part) => part !== '')) {
    const longer = line === '' || line.endsWith('-') ? `${line}${word}` : `${line} ${word}`;
    if (line === '' || textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  if (line !== '') lines.push(line);
  const shown = lines.slice(0, maxLines);
  if (lines.length > maxLines) shown[maxLines - 1] = `${shown[maxLines - 1]}…`;
  return shown.map((each) => fitText(each, width, size));
}
