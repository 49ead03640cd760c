import { createDiagnostic, type Loaded } from './diagnostic.ts';

/**
 * The text of a file read as bytes. UTF-8 with or without a byte order mark, and UTF-16 with one, as
 * Windows PowerShell writes it. Invalid UTF-8 is an error with the line and column (in characters) of the
 * first bad byte: guessing an encoding would change names silently. Text passes as it is.
 */
export function decodeText(file: string, content: string | Uint8Array): Loaded<string> {
  if (typeof content === 'string') return { value: content, diagnostics: [] };
  const wide = utf16Label(content);
  const decoder = new TextDecoder(wide ?? 'utf-8', { fatal: true });
  try {
    return { value: decoder.decode(content), diagnostics: [] };
  } catch {
    const at = wide === undefined ? firstInvalidUtf8(content) : { line: 1, column: 1 };
    const diagnostic = createDiagnostic('error', 'SCN-NOT-UTF8', file, at, {
      message: `The file is not valid ${wide === undefined ? 'UTF-8' : 'UTF-16'} text.`,
      expected: 'a text file in UTF-8',
      hint: 'Save the file again with the encoding UTF-8.',
    });
    return { diagnostics: [diagnostic] };
  }
}

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** No character of UTF-8 spans a line feed, so the first line that does not decode holds the first bad byte. */
function firstInvalidUtf8(bytes: Uint8Array): { line: number; column: number } {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const content = bytes.subarray(start, end === -1 ? bytes.length : end);
    try {
      strict.decode(content);
    } catch {
      return { line, column: new TextDecoder().decode(content).indexOf('\ufffd') + 1 };
    }
    if (end === -1) return { line, column: 1 };
    start = end + 1;
  }
}
