import { afterEach, describe, expect, it, vi } from 'vitest';
import { rememberRun, reportError } from '../../cli/report-error.ts';
import { UsageError } from '../../cli/usage-error.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

function report(error: unknown): { code: number; said: string } {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const code = reportError(error);
  const said = write.mock.calls.map(([text]) => String(text)).join('');
  write.mockRestore();
  return { code, said };
}

describe('an error', () => {
  it('of the user is told with a hint, and is 2', () => {
    const { code, said } = report(new UsageError('Cannot read "\x1b[2J".', 'Look again.'));
    expect(code).toBe(2);
    expect(said).toBe('error: Cannot read "\\u{1b}[2J".\nhint: Look again.\n');
  });

  it('of ours is 70 and asks for a report with version and seed, without a stack', () => {
    vi.stubEnv('ENTWIN_DEBUG', '');
    rememberRun({ seed: 77, hash: 'abcdef0123456789' });
    const { code, said } = report(new TypeError('x is undefined'));
    expect(code).toBe(70);
    expect(said).toContain('x is undefined');
    expect(said).toMatch(/Please report it .* entwin \d+\.\d+\.\d+, .* seed 77, scenario abcdef012345\./);
    expect(said).not.toContain('    at ');
  });

  it('of ours shows its stack when asked', () => {
    vi.stubEnv('ENTWIN_DEBUG', '1');
    expect(report(new TypeError('x is undefined')).said).toContain('    at ');
  });
});
