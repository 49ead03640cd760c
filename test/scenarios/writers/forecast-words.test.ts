import { expect, test } from 'vitest';
import type { Forecast } from '../../../scenarios/result.ts';
import { writeText } from '../../../scenarios/writers/text.ts';
import { sampleResult } from './sample-result.ts';

function written(change: Partial<Forecast>): string {
  const result = sampleResult();
  const design = result.designs.find(({ forecast }) => forecast.length > 0)!;
  design.forecast = [{ ...design.forecast[0]!, ...change }];
  return String(writeText(result, { full: true, width: 400 }).output);
}

test('brackets hold ids of facts and nothing else', () => {
  const text = written({ factIds: ['GDAP-83', 'GDAP-84'] });
  expect(text).toContain('[GDAP-83, GDAP-84]');
  expect(text).not.toContain('Roles:');
});

test('roles that the sentence does not name are named after it', () => {
  const text = written({ what: 'It has ended', why: 'It is over.', factIds: ['GDAP-84'] });
  expect(text).toContain('It has ended. It is over. Roles: Exchange Administrator. [GDAP-84]');
});

test('no fact, no brackets', () => {
  expect(written({ why: 'Nobody knows.', factIds: [] })).not.toContain('[]');
});
