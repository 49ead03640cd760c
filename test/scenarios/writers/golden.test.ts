import { describe, expect, it } from 'vitest';
import { Result } from '../../../scenarios/result.ts';
import { FORMATS, findFormat, formatOfFile } from '../../../scenarios/writers/index.ts';
import type { FormatName, WriterOptions } from '../../../scenarios/writers/writer.ts';
import { expectGolden } from './golden.ts';
import { sampleResult } from './sample-result.ts';

const CASES: readonly { file: string; format: FormatName; options: WriterOptions }[] = [
  { file: 'short-100.txt', format: 'text', options: { width: 100 } },
  { file: 'short-60.txt', format: 'text', options: { width: 60 } },
  { file: 'short-30.txt', format: 'text', options: { width: 30 } },
  { file: 'full-140-color.txt', format: 'text', options: { width: 140, color: true, full: true } },
  { file: 'short.md', format: 'md', options: {} },
  { file: 'full.md', format: 'md', options: { full: true } },
  { file: 'sample.csv', format: 'csv', options: {} },
  { file: 'sample.json', format: 'json', options: {} },
];

describe('every writer says the same as the committed file', () => {
  it('with a sample that fits the schema', () => {
    expect(Result.parse(sampleResult())).toEqual(sampleResult());
  });

  for (const { file, format, options } of CASES) {
    it(file, () => {
      const { output, exitCode } = findFormat(format)!.write(sampleResult(), options);
      expectGolden(file, String(output));
      expect(exitCode).toBe(1);
    });
  }
});

describe('formats', () => {
  it('are found by name and by a file’s ending in any case', () => {
    expect(FORMATS.map(({ name }) => name)).toEqual(['text', 'json', 'md', 'csv', 'html']);
    expect(formatOfFile('out/Report.HTML')?.name).toBe('html');
    expect(formatOfFile('a.txt')?.name).toBe('text');
    expect(formatOfFile('a.markdown')?.name).toBe('md');
    expect(formatOfFile('out.json/a')).toBeUndefined();
    expect(formatOfFile('json')).toBeUndefined();
    expect(findFormat('JSON')).toBeUndefined();
  });

  it('html puts the result into the page it is given, and refuses without one', () => {
    const html = findFormat('html')!;
    const place = (id: string) => `<script type="application/json" id="${id}">null</script>`;
    const template = place('entwin-result') + place('entwin-beside');
    const { output } = html.write(sampleResult(), { template });
    expect(String(output)).toContain('One compromised engineer, two customers');
    expect(() => html.write(sampleResult(), {})).toThrow('template');
  });
});
