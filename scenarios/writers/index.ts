export { exitCodeOf } from './exit-code.ts';
export { FORMATS, type Format, findFormat, formatByEnding, formatOfFile } from './formats.ts';
export { printable } from './printable.ts';
export type { FormatName, Writer, WriterOptions, Written } from './writer.ts';
