import { describe, expect, it } from 'vitest';
import { hasColors, ownName, widthOf } from '../../cli/terminal.ts';

const terminal = { isTTY: true, columns: 90 } as NodeJS.WriteStream;
const pipe = { columns: 90 } as NodeJS.WriteStream;

describe('the terminal', () => {
  it('gets colors only where one is and nobody said no', () => {
    expect(hasColors(terminal, {})).toBe(true);
    expect(hasColors(pipe, {})).toBe(false);
    expect(hasColors(terminal, { NO_COLOR: '1' })).toBe(false);
    expect(hasColors(terminal, { NO_COLOR: '' })).toBe(true);
    expect(hasColors(terminal, { TERM: 'dumb' })).toBe(false);
  });

  it('decides the width, and a pipe has always the same', () => {
    expect(widthOf(terminal)).toBe(90);
    expect(widthOf(pipe)).toBe(100);
    expect(widthOf({ isTTY: true, columns: 300 } as NodeJS.WriteStream)).toBe(140);
  });

  it('is told the name the user called', () => {
    expect(ownName('/usr/local/bin/entwin')).toBe('entwin');
    expect(ownName('/home/me/entwin/dist/cli.js')).toBe('node dist/cli.js');
  });
});
