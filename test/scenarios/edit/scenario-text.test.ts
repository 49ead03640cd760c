import { expect, test } from 'vitest';
import { openScenarioText } from '../../../scenarios/edit/scenario-text.ts';

const TEXT = `# About an office.
name: Office # the short name
description: >
  Two lines that somebody
  broke here.

sketch:
  managing:
    # Tiers as we call them.
    engineers: { tier1: 12, tier2: 6 }
  customers:
    count: 40 # and growing
    needs:
      - helpdesk-admin # always
      - { need: exchange-admin, tiers: [tier2] }

# Two designs, in the order of their age.
designs:
  - dap
  - gdap-pim

behavior:
  approverFooled: 10%
`;

const open = openScenarioText(TEXT);

test('a word or number is changed where it stands, and nothing else moves', () => {
  expect(open.with(['sketch', 'customers', 'count'], 41)).toBe(TEXT.replace('count: 40', 'count: 41'));
  expect(open.with(['sketch', 'managing', 'engineers', 'tier2'], 7)).toBe(
    TEXT.replace('tier2: 6', 'tier2: 7'),
  );
  expect(open.with(['behavior', 'approverFooled'], '25%')).toBe(TEXT.replace('10%', '25%'));
});

test('a value that is new comes below its key, and comments and folded lines stay', () => {
  expect(open.with(['designs', 2], 'own-pim')).toBe(
    TEXT.replace('  - gdap-pim\n', '  - gdap-pim\n  - own-pim\n'),
  );
  expect(open.with(['behavior', 'patience'], 'PT2H')).toBe(`${TEXT}  patience: PT2H\n`);
  expect(open.with(['seed'], 7)).toBe(`${TEXT}seed: 7\n`);
  expect(open.with(['precision', 'max'], 64)).toBe(`${TEXT}precision:\n  max: 64\n`);
  expect(open.with(['sketch', 'managing', 'approvers'], 3)).toContain(
    '    # Tiers as we call them.\n    engineers: { tier1: 12, tier2: 6 }\n    approvers: 3\n',
  );
});

test('a value that is removed takes the empty map around it along', () => {
  expect(open.with(['behavior', 'approverFooled'], undefined)).not.toContain('behavior');
  expect(open.with(['designs', 0], undefined)).toBe(TEXT.replace('  - dap\n', ''));
});

test('a name that would be YAML is quoted', () => {
  for (const name of ['a: b', '- x', '#1', '{', 'true', '12', 'it’s "so"', 'two\nlines']) {
    const changed = openScenarioText(open.with(['name'], name));
    expect(changed.valueAt(['name'])).toBe(name);
    expect(changed.text).toContain('# the short name');
  }
});

test('a value stands where its key begins', () => {
  const { from, to } = open.spanOf(['sketch', 'customers', 'needs', 1])!;
  expect(TEXT.slice(from, to)).toBe('{ need: exchange-admin, tiers: [tier2] }');
  const count = open.spanOf(['sketch', 'customers', 'count'])!;
  expect(TEXT.slice(count.from, count.to)).toBe('count: 40');
  expect(open.spanOf(['sketch', 'pim'])).toBeUndefined();
});

test.each(['name: [', '- a\n- b\n', '', '"\\', '\u0000'])('%j cannot be changed by a form', (text) => {
  const other = openScenarioText(text);
  expect(other.readable).toBe(false);
  expect(other.with(['name'], 'x')).toBe(text);
});

test('an empty key can be filled', () => {
  const text = 'name: a\nbehavior:\nseed: 2\n';
  expect(openScenarioText(openScenarioText(text).with(['behavior', 'patience'], 'PT1H')).valueAt([])).toEqual(
    {
      name: 'a',
      behavior: { patience: 'PT1H' },
      seed: 2,
    },
  );
});
