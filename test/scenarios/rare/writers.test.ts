import { beforeAll, describe, expect, it } from 'vitest';
import { RARE_FORMATS, type RareFormat, rareExitCode } from '../../../scenarios/rare/rare-formats.ts';
import { questionWords } from '../../../scenarios/rare/rare-question.ts';
import { RareResult } from '../../../scenarios/rare/rare-result.ts';
import { gainWords, oneInWords, probabilityWords } from '../../../scenarios/rare/rare-words.ts';
import { runRare } from '../../../scenarios/rare/run-rare.ts';
import { ANY_OUTAGE, rareScenario } from './helpers.ts';

let result: RareResult;
beforeAll(async () => {
  const answer = await runRare({ ...rareScenario(0.0002), name: '<b>\x1b[31m|*' }, ANY_OUTAGE);
  const [design] = answer.designs;
  const customers = design!.customers!.map((customer, at) =>
    at === 0 ? { ...customer, name: '=1+1|<i>' } : customer,
  );
  result = { ...answer, designs: [{ ...design!, customers }] };
});

function written(name: RareFormat['name'], full = false, of = result): string {
  return RARE_FORMATS.find((format) => format.name === name)!.write(of, { full });
}

describe('the answer is written', () => {
  it('as JSON that its schema takes, the same for the same answer in another order of keys', () => {
    const text = written('json');
    expect(RareResult.parse(JSON.parse(text))).toEqual(result);
    const reversed = Object.fromEntries(Object.entries(result).reverse()) as RareResult;
    expect(written('json', false, reversed)).toBe(text);
  });

  it('as a tidy table, every row as long as the header', () => {
    const [header, ...rows] = written('csv').slice(1).trimEnd().split('\r\n');
    expect(header!.split(',').slice(0, 3)).toEqual(['section', 'design', 'customer']);
    const sections = new Set(rows.map((row) => row.split(',')[0]));
    expect([...sections]).toEqual([
      'probability',
      'customer',
      'customersHit',
      'method',
      'limit',
      'assumption',
      'provenance',
    ]);
    const [{ customers }] = result.designs as [RareResult['designs'][0]];
    expect(rows.filter((row) => row.startsWith('customer,')).length).toBe(customers!.length);
    expect(written('csv')).toContain(",'=1+1|<i>,");
    expect(written('csv')).not.toMatch(/,=/);
  });

  it('as text and Markdown in which no name can do harm, with the limits', () => {
    expect(written('text')).not.toContain('\x1b');
    expect(written('md')).not.toMatch(/<[bi]>/);
    for (const text of [written('text'), written('md')]) {
      expect(text).toContain('How likely is it that at least one customer');
      expect(text).toContain('The estate is that of the seed');
    }
  });

  it('in full with every assumption', () => {
    expect(written('text')).toMatch(/more assumptions with --full/);
    expect(written('text', true)).toContain('gdapEndDate: ');
  });

  it('with words where it was stopped early, and where an invariant broke', () => {
    const replications = { ...result.replications, stoppedBy: 'user' as const };
    expect(written('text', false, { ...result, replications })).toContain('STOPPED EARLY');
    const violations = [{ checker: 'x', message: 'y', replication: 0, atSeconds: 0 }];
    const broken = { ...result, designs: [{ ...result.designs[0]!, violations }] };
    expect(written('text', false, broken)).toContain('FAILED: gdap-standing breaks x: y');
    expect([rareExitCode(result), rareExitCode(broken)]).toEqual([0, 1]);
  });
});

describe('in words', () => {
  const of = { low: 0.00079, high: 0.00095, interval: 'score', hits: 50, effectiveHits: 50 } as const;

  it('a probability has as many digits as its interval bears', () => {
    expect(probabilityWords({ ...of, probability: 0.00087 })).toBe('0.087 % (0.079–0.095)');
    expect(probabilityWords({ ...of, probability: 3.1e-8, low: 2.9e-8, high: 3.3e-8 })).toBe(
      '0.00000310 % (0.00000290–0.00000330)',
    );
    expect(probabilityWords({ ...of, probability: 0.31, low: 0.2, high: 0.42 })).toBe('31 % (20–42)');
  });

  it('what was never seen has a bound, and what no chance decides a word', () => {
    expect(probabilityWords({ ...of, probability: null, low: 0, high: 0.0456, interval: 'bound' })).toBe(
      'never seen; below 4.6 %',
    );
    expect(probabilityWords({ ...of, probability: 1, interval: 'certain' })).toBe('certain');
    expect(probabilityWords({ ...of, probability: 0, interval: 'certain' })).toBe('does not happen');
  });

  it('one in so many, unless it is more often than not', () => {
    expect(oneInWords({ ...of, probability: 0.00087 })).toBe('one in 1,150');
    expect(oneInWords({ ...of, probability: 0.3 })).toBe('one in 3.3');
    expect(oneInWords({ ...of, probability: 0.7 })).toBe('');
    expect(oneInWords({ ...of, probability: null })).toBe('');
  });

  it('a gain over plain replications, where there is one to tell', () => {
    expect(gainWords({ method: 'tilted', gain: { factor: 843.2, plainReplications: 61_234 } })).toBe(
      '843 times; plain, 61,200 would be as sure',
    );
    expect(gainWords({ method: 'tilted', gain: null })).toBe('too few hits to say');
    expect(gainWords({ method: 'plain', gain: null })).toBe('not tilted');
  });

  it('a question names customer, length and horizon', () => {
    expect(questionWords({ event: 'outage', longerThanSeconds: 7 * 86_400, customer: 'Alpha' }, 90)).toBe(
      'How likely is it that Alpha goes without us in a lapse for more than 7 days within 90 days?',
    );
    expect(questionWords({ event: 'lapse', longerThanSeconds: 0, customer: null }, 90)).toBe(
      'How likely is it that a relationship of at least one customer lapses within 90 days?',
    );
  });
});
