import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RULE_INFOS } from '../../../../models/rules/index.ts';
import type { CheckReport } from '../../../../scenarios/check/check-report.ts';
import { writeJunit } from '../../../../scenarios/writers/check/junit.ts';
import { element } from '../../../../scenarios/writers/check/xml.ts';
import { checked, OFFICE } from '../../check/checked.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';

const junit = (report: CheckReport) => parseXml(writeJunit(report));

const waiver = (subject: string) =>
  `{ rule: TWIN.GDAP.004, ${subject} reason: Leaves, owner: Ann, expires: 2026-03-31 }`;

function testOf(root: XmlElement, suite: string, ruleId: string): XmlElement {
  const found = root.children.find(({ attributes }) => attributes.name === suite);
  return found!.children.find(({ attributes }) => attributes.name?.startsWith(ruleId))!;
}

describe('a check as JUnit', () => {
  test('has a suite per design and a test per rule, and counts them', async () => {
    const root = junit(await checked(OFFICE));
    expect(root.name).toBe('testsuites');
    expect(root.children.map(({ attributes }) => attributes.name)).toEqual(['dap', 'gdap-pim', 'asked']);
    for (const suite of root.children) {
      const cases = suite.children.filter(({ name }) => name === 'testcase');
      expect(cases).toHaveLength(RULE_INFOS.length);
      expect(suite.attributes.tests).toBe(String(RULE_INFOS.length));
      const failed = cases.filter(({ children }) => children.some(({ name }) => name === 'failure'));
      expect(suite.attributes.failures).toBe(String(failed.length));
    }
    const sum = (key: string) =>
      root.children.reduce((total, { attributes }) => total + Number(attributes[key]), 0);
    expect(sum('failures')).toBeGreaterThan(5);
    for (const key of ['tests', 'failures', 'errors', 'skipped'])
      expect(Number(root.attributes[key])).toBe(sum(key));
  });

  test('fails a rule with what it found, where, and what to do', async () => {
    const root = junit(await checked(OFFICE));
    const { attributes, children } = testOf(root, 'dap', 'TWIN.GDAP.004');
    expect(attributes).toMatchObject({ classname: 'dap', file: 'office.yaml', line: '7' });
    expect(children.map(({ name }) => name)).toEqual(['failure']);
    expect(children[0]!.attributes.type).toBe('error');
    expect(children[0]!.attributes.message).toMatch(/^4 customers still have legacy DAP/);
    expect(children[0]!.text).toMatch(/^office\.yaml:7:5: error TWIN\.GDAP\.004 .*\nAbout: Acme, Beta/);
    expect(children[0]!.text).toContain('Fix: ');
    expect(testOf(root, 'gdap-pim', 'TWIN.GDAP.004').children).toEqual([]);
  });

  test('skips a rule of which everything is waived, and fails one of which something is left', async () => {
    const all = junit(await checked(`${OFFICE}waivers: [${waiver('')}]\n`));
    expect(testOf(all, 'dap', 'TWIN.GDAP.004').children.map(({ name }) => name)).toEqual(['skipped']);
    expect(all.attributes.skipped).toBe('1');
    const one = junit(await checked(`${OFFICE}waivers: [${waiver('subject: Acme,')}]\n`));
    const { children } = testOf(one, 'dap', 'TWIN.GDAP.004');
    expect(children.map(({ name }) => name)).toEqual(['failure', 'system-out']);
    expect(children[1]!.text).toContain('Accepted by Ann until 2026-03-31');
  });

  test('makes errors of a file that cannot be used', async () => {
    const root = junit(await checked(OFFICE.replace('designs', 'desings')));
    expect(root.attributes).toMatchObject({ errors: '1', failures: '0' });
    expect(root.children[0]!.children[0]!.children[0]).toMatchObject({
      name: 'error',
      attributes: { type: 'SCN-UNKNOWN-KEY' },
    });
  });

  test('says warnings about a file once', async () => {
    const root = junit(await checked(OFFICE.replace('- dap', '- { design: dap, mfa: true }')));
    const said = root.children.flatMap(({ children }) =>
      children.filter(({ name }) => name === 'system-err'),
    );
    expect(said.map(({ text }) => text)).toEqual([expect.stringContaining('SCN-NO-EFFECT')]);
  });
});

test('whatever a name holds, XML is well formed and says it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 1 }), (name, text) => {
      const read = parseXml(element('testcase', { name }, text));
      const harmless = /^[\u0020-\u007e]*$/;
      if (harmless.test(name)) expect(read.attributes.name).toBe(name);
      if (harmless.test(text)) expect(read.text).toBe(text);
    }),
  );
  expect(() => parseXml('<a b="1" b="2"/>')).toThrow('stands twice');
  expect(() => parseXml('<a>&nbsp;</a>')).toThrow('no entity');
  expect(() => parseXml('<a><b></a>')).toThrow('ends nothing');
  expect(() => parseXml('<a>\u0001</a>')).toThrow('does not allow');
});
