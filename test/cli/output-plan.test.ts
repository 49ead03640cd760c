import { describe, expect, it } from 'vitest';
import { type OutputRequest, planOutputs } from '../../cli/output-plan.ts';
import { UsageError } from '../../cli/usage-error.ts';
import { FORMATS } from '../../scenarios/writers/index.ts';

function plan(request: Partial<OutputRequest>): string[] {
  const outputs = planOutputs(
    { formats: [], outs: [], input: 'dir/office.yaml', isFolder: (path) => path === 'there', ...request },
    { all: FORMATS, inFolder: 'html' },
  );
  return outputs.map(({ format, path }) => `${format.name} > ${path ?? 'stdout'}`);
}

describe('what is written where', () => {
  it.each<[string, Partial<OutputRequest>, string[]]>([
    ['text by default', {}, ['text > stdout']],
    [
      'a file by its ending, and text beside it',
      { outs: ['a/r.html'] },
      ['html > a/r.html', 'text > stdout'],
    ],
    ['another format to stdout instead of text', { formats: ['json'] }, ['json > stdout']],
    [
      'a file and another format to stdout',
      { formats: ['json'], outs: ['r.html'] },
      ['html > r.html', 'json > stdout'],
    ],
    [
      'a named format into a file that does not say',
      { formats: ['json'], outs: ['r.bin'] },
      ['json > r.bin', 'text > stdout'],
    ],
    ['several files', { outs: ['r.html', 'r.json'] }, ['html > r.html', 'json > r.json', 'text > stdout']],
    [
      'several formats with commas into a folder',
      { formats: ['json,csv'], outs: ['new/'] },
      ['json > new/office.json', 'csv > new/office.csv', 'text > stdout'],
    ],
    [
      'several formats by repetition into a folder that exists',
      { formats: ['md', 'html'], outs: ['there'] },
      ['md > there/office.md', 'html > there/office.html', 'text > stdout'],
    ],
    [
      'the report into a folder when nothing is asked for',
      { outs: ['there'] },
      ['html > there/office.html', 'text > stdout'],
    ],
    ['stdin as result', { input: '-', outs: ['there'] }, ['html > there/result.html', 'text > stdout']],
    ['the same format twice once', { formats: ['json', 'json'] }, ['json > stdout']],
    ['text into a file only', { outs: ['a.txt'] }, ['text > a.txt']],
    ['text into a file and on stdout', { outs: ['a.txt', '-'] }, ['text > a.txt', 'text > stdout']],
    ['json on stdout by a dash', { formats: ['json'], outs: ['-'] }, ['json > stdout']],
  ])('%s', (_, request, expected) => expect(plan(request)).toEqual(expected));

  it.each<[string, Partial<OutputRequest>, RegExp]>([
    ['two formats for stdout', { formats: ['json', 'csv'] }, /Only one format can go to stdout/],
    ['an ending nobody knows', { outs: ['r.docx'] }, /Cannot tell the format of "r.docx"/],
    ['a format nobody knows', { formats: ['jsn'] }, /There is no format "jsn"/],
    ['one file twice', { outs: ['r.html', 'r.html'] }, /written twice/],
  ])('refuses %s', (_, request, message) => {
    expect(() => plan(request)).toThrow(UsageError);
    expect(() => plan(request)).toThrow(message);
  });

  it('guesses what a format was meant to be', () => {
    try {
      plan({ formats: ['jsn'] });
      expect.unreachable();
    } catch (error) {
      expect((error as UsageError).hint).toBe('Did you mean "json"?');
    }
  });
});
