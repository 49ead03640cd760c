import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { facts } from '../../../models/facts/index.ts';
import {
  decideCrossTenantSignIn,
  decideSignIn,
  INTERRUPT_CODES,
} from '../../../models/policies/cross-tenant-sign-in.ts';
import { type MfaQuestion, ordinarySignIn, type SignIn } from '../../../models/policies/sign-in.ts';
import { SIGN_IN_ROWS } from '../../../models/policies/sign-in-rows.ts';
import { inCollection } from '../../collection.ts';

const GUEST: MfaQuestion = {
  kind: 'b2b',
  idp: 'entra',
  req: 'none',
  trust: false,
  homeDone: false,
  homeCan: false,
  resReg: false,
  canReg: true,
  idpReg: false,
  custom: false,
  risk: false,
};

const decide = (changes: Partial<SignIn>) =>
  decideCrossTenantSignIn({ ...ordinarySignIn({ ...GUEST, ...changes }), ...changes });

const GDAP = { kind: 'gdap' } as const;
const DIRECT = { kind: 'b2bDirect' } as const;
const MFA = { req: 'mfa' } as const;
const DAY = 86_400;

/** One line per row of the table and per boundary, written by hand from the documentation. */
const TABLE: readonly (readonly [what: string, changes: Partial<SignIn>, answer: string])[] = [
  ['nothing demanded', {}, 'R12 ALLOW'],
  ['home lets nobody out', { outboundAllows: false }, 'R01 BLOCK 500212'],
  ['resource lets nobody in', { inboundAllows: false }, 'R02 BLOCK 500213'],
  ['home is asked first', { outboundAllows: false, inboundAllows: false }, 'R01 BLOCK 500212'],
  ['a guest without object', { object: 'none' }, 'R04 BLOCK 50020'],
  ['direct connect needs no object', { ...DIRECT, object: 'none' }, 'R12 ALLOW'],
  ['GDAP needs no object', { ...GDAP, object: 'none' }, 'G4a ALLOW'],
  ['a disabled object', { objectEnabled: false }, 'R05 BLOCK 50057'],
  ['both sides redeem', { object: 'pending', redeemsAutomatically: true }, 'R12 ALLOW'],
  ['consent', { object: 'pending' }, "R06' PROMPT_CONSENT"],
  ['nobody there to consent', { object: 'pending', interactive: false }, "R06' BLOCK 50014"],
  ['consent before a block', { object: 'pending', blocked: true }, 'R08 BLOCK 53003'],
  ['a suspicious delegated admin', { ...GDAP, homeRiskSuspicious: true }, 'G2 BLOCK 530034'],
  ['the same as a guest', { homeRiskSuspicious: true }, 'R12 ALLOW'],
  ['a new password is asked for', { userRisk: true }, 'R07 BLOCK 53011'],
  ['a policy blocks', { blocked: true }, 'R08 BLOCK 53003'],
  ['a policy blocks service providers', { ...GDAP, blocked: true }, 'R08 BLOCK 53003'],
  ['only an app control satisfies', { unsupportedControl: true }, 'R09 BLOCK 53002'],
  ['a compliant device without trust', { device: 'compliant', deviceClaim: true }, 'R10 BLOCK 53000'],
  ['a hybrid joined device without trust', { device: 'hybridJoined' }, 'R10 BLOCK 53001'],
  ['its claim under trust', { device: 'compliant', deviceTrust: true, deviceClaim: true }, 'R12 ALLOW'],
  [
    'home can produce it',
    { device: 'compliant', deviceTrust: true, deviceHomeCan: true },
    "R10' PROMPT_HOME",
  ],
  ['home cannot', { device: 'hybridJoined', deviceTrust: true }, "R10' BLOCK 53001"],
  [
    'device trust is nothing to a social identity',
    { device: 'compliant', deviceTrust: true, deviceClaim: true, idp: 'nonEntra' },
    'R10 BLOCK 53000',
  ],
  ['a custom control under GDAP', { ...GDAP, custom: true }, 'R11g BLOCK 50177'],
  ['GDAP with MFA done', { ...GDAP, ...MFA, homeDone: true, homeCan: true }, 'G4a ALLOW'],
  ['GDAP can do it', { ...GDAP, ...MFA, homeCan: true }, 'G4b PROMPT_HOME'],
  ['GDAP cannot', { ...GDAP, ...MFA, resReg: true, trust: true }, 'G4c BLOCK mfa-unsatisfied'],
  [
    'home demands what the customer does not',
    { ...GDAP, homeDemandsMfa: true, homeCan: true },
    'GDAP-72 PROMPT_HOME',
  ],
  ['and cannot get it', { ...GDAP, homeDemandsMfa: true }, 'GDAP-72 BLOCK mfa-unsatisfied'],
  ['and has it', { ...GDAP, homeDemandsMfa: true, homeDone: true, homeCan: true }, 'G4a ALLOW'],
  [
    'the customer blocks whom home would ask',
    { ...GDAP, homeDemandsMfa: true, homeCan: true, blocked: true },
    'R08 BLOCK 53003',
  ],
  ['a custom control beside trust', { custom: true, trust: true }, 'R11a BLOCK 50158'],
  ['a custom control, direct connect', { ...DIRECT, custom: true }, 'R11b BLOCK 50177'],
  ['a custom control without trust', { custom: true }, 'R11c REDIRECT_CUSTOM 50158'],
  [
    'its result is no MFA claim',
    { ...MFA, custom: true, customPassed: true, resReg: true },
    'R20 PROMPT_RES 50074',
  ],
  ['and suffices alone', { custom: true, customPassed: true }, 'R12 ALLOW'],
  [
    'a strength for a social identity',
    { req: 'strMfa', idp: 'nonEntra', resReg: true },
    'R13 BLOCK strength-unsupported-idp',
  ],
  [
    'the registration policy against trust',
    { ...MFA, trust: true, idpReg: true, homeDone: true, homeCan: true },
    'R18 SILENT_BLOCK',
  ],
  [
    'registered, trust works',
    { ...MFA, trust: true, idpReg: true, homeDone: true, homeCan: true, resReg: true },
    'R15 ALLOW',
  ],
  ['against trust, nothing asked yet', { trust: true, idpReg: true }, 'R18b ALLOW_NAG_14D_THEN_SILENT_BLOCK'],
  [
    'on the fourteenth day',
    { trust: true, idpReg: true, secondsSincePrompt: 14 * DAY },
    'R18b ALLOW_NAG_14D_THEN_SILENT_BLOCK',
  ],
  ['a second later', { trust: true, idpReg: true, secondsSincePrompt: 14 * DAY + 1 }, 'R18b SILENT_BLOCK'],
  ['without trust', { idpReg: true }, 'R19 ALLOW_NAG_14D_THEN_REGISTER_RES'],
  [
    'on the fourteenth day',
    { idpReg: true, secondsSincePrompt: 14 * DAY },
    'R19 ALLOW_NAG_14D_THEN_REGISTER_RES',
  ],
  ['a second later', { idpReg: true, secondsSincePrompt: 14 * DAY + 1 }, 'R19 REGISTER_RES 50072'],
  ['registered, nothing to do', { idpReg: true, resReg: true }, 'R12 ALLOW'],
  ['trust and a claim', { ...MFA, trust: true, homeDone: true, homeCan: true }, 'R15 ALLOW'],
  ['trust and a challenge', { ...MFA, trust: true, homeCan: true }, 'R16 PROMPT_HOME'],
  [
    'trust never falls back to the resource tenant',
    { ...MFA, trust: true, resReg: true },
    'R17 BLOCK mfa-unsatisfied',
  ],
  ['direct connect without trust', { ...DIRECT, ...MFA, resReg: true }, 'R14 BLOCK mfa-trust-required'],
  ['direct connect under trust', { ...DIRECT, ...MFA, trust: true, homeCan: true }, 'R16 PROMPT_HOME'],
  ['phishing-resistant without trust', { req: 'strPhish', resReg: true }, 'R24 BLOCK 53003'],
  ['passwordless without trust', { req: 'strPwdless', resReg: true }, 'R24 BLOCK 53003'],
  ['the plain strength without trust', { req: 'strMfa', resReg: true }, 'R20 PROMPT_RES 50074'],
  ['phishing-resistant under trust', { req: 'strPhish', trust: true, homeCan: true }, 'R16 PROMPT_HOME'],
  ['risk, unregistered', { risk: true }, 'R21 BLOCK 53004'],
  ['risk, registered', { risk: true, resReg: true }, 'R20 PROMPT_RES 50074'],
  ['registration prevented', { ...MFA, canReg: false }, 'R23 BLOCK 53010'],
  [
    'registration needs a device',
    { ...MFA, canReg: false, registrationNeedsDevice: true },
    'R23 BLOCK 53000',
  ],
  ['registration', MFA, 'R22 REGISTER_RES 50072'],
  ['a social identity registers too', { ...MFA, idp: 'nonEntra', trust: true }, 'R22 REGISTER_RES 50072'],
  ['terms of use', { termsPending: true }, 'R25 PROMPT_TERMS'],
  ['terms of use, direct connect', { ...DIRECT, termsPending: true }, 'R25 BLOCK'],
  ['terms of use do not soften a block', { termsPending: true, blocked: true }, 'R08 BLOCK 53003'],
  ['consent comes before terms', { termsPending: true, object: 'pending' }, "R06' PROMPT_CONSENT"],
];

describe('a cross-tenant sign-in', () => {
  test.each(TABLE)('%s: %j', (_, changes, answer) => {
    const { rule, outcome, code } = decide(changes);
    expect([rule, outcome, code].filter((part) => part !== '').join(' ')).toBe(answer);
  });

  test('every row of the table is shown by a line here, as deciding or as a step', () => {
    const shown = new Set(
      TABLE.flatMap(([, changes]) =>
        decide(changes)
          .trace.filter(({ result }) => result !== 'passed-over')
          .map(({ rule }) => rule),
      ),
    );
    expect([...SIGN_IN_ROWS.map(({ rule }) => rule), 'R25'].filter((rule) => !shown.has(rule))).toEqual([]);
  });

  test('the rows stand in their order and rest on facts that exist', () => {
    expect(SIGN_IN_ROWS.map(({ rule }) => rule).join(' ')).toBe(
      "GDAP-72 R01 R02 R04 R05 R06 R06' G2 R07 R08 R09 R10 R10' R11g G4a G4b G4c R11a R11b R11c R13 R18 R18b R19 R12 R15 R16 R17 R14 R24 R20 R21 R23 R22",
    );
    for (const { factIds } of SIGN_IN_ROWS) {
      for (const id of factIds) expect(facts.has(id), id).toBe(true);
    }
  });

  test('the trace tells what was passed over, what only added a step, and what decided', () => {
    const { trace, factIds } = decide({ object: 'pending', termsPending: true, ...MFA, resReg: true });
    expect(trace.filter(({ result }) => result === 'passed-over')).toHaveLength(29);
    expect(trace.filter(({ result }) => result !== 'passed-over')).toEqual([
      { rule: "R06'", result: 'went-on', step: 'consent' },
      { rule: 'R20', result: 'decided' },
      { rule: 'R25', result: 'went-on', step: 'terms-of-use' },
    ]);
    expect(factIds).toEqual(['R20', 'B2B-14']);
  });

  test('a choice of the model says so', () => {
    expect(decide({ custom: true, trust: true }).confidence).toBe('U');
    expect(decide({ ...GDAP, device: 'compliant' }).confidence).toBe('U');
    expect(decide({ device: 'compliant' }).confidence).toBe('C');
    expect(decide({ risk: true, trust: true, homeCan: true }).confidence).toBe('U');
    expect(decide({ risk: true, trust: true, homeCan: true, resReg: true }).confidence).toBe('C');
    expect(decide({ object: 'pending', interactive: false }).confidence).toBe('U');
    expect(decide({ ...DIRECT, termsPending: true }).confidence).toBe('I');
  });

  test('interrupts are told apart from failures', () => {
    expect([...INTERRUPT_CODES].sort()).toEqual(['50072', '50074', '50076', '50079']);
  });
});

const GOLDEN = inCollection('golden/mfa-decisions.csv');

describe.skipIf(!existsSync(GOLDEN))('against the golden decisions', () => {
  const [header, ...lines] = existsSync(GOLDEN) ? readFileSync(GOLDEN, 'utf8').trim().split('\n') : [''];
  const columns = header!.split(',');
  const FLAGS = new Set(['trust', 'homeDone', 'homeCan', 'resReg', 'canReg', 'idpReg', 'custom', 'risk']);
  /** The golden letters: documented, documented in part, inferred, a choice. */
  const LETTER: Readonly<Record<string, string>> = { D: 'C', 'D*': 'I', I: 'I', U: 'U' };

  test('all 1,920 rows are equal', () => {
    expect(lines).toHaveLength(1920);
    for (const line of lines) {
      const cells = line.split(',');
      const row = Object.fromEntries(columns.map((column, place) => [column, cells[place]!]));
      const question = Object.fromEntries(
        columns.slice(0, 11).map((column) => [column, FLAGS.has(column) ? row[column] === '1' : row[column]]),
      ) as unknown as MfaQuestion;
      expect(decideSignIn(question), line).toEqual({
        outcome: row.outcome,
        code: row.code,
        rule: row.rule,
      });
      const { confidence } = decideCrossTenantSignIn(ordinarySignIn(question));
      expect(confidence, line).toBe(LETTER[row.conf!]);
    }
  });
});

describe('the trace', () => {
  const results = (changes: Partial<SignIn>) =>
    decide(changes).trace.filter(({ result }) => result !== 'passed-over');

  test('ends with the row that decides, after those that only asked for something', () => {
    expect(results({})).toEqual([{ rule: 'R12', result: 'decided' }]);
    expect(results({ object: 'pending' })).toEqual([
      { rule: "R06'", result: 'went-on', step: 'consent' },
      { rule: 'R12', result: 'decided' },
    ]);
    expect(results({ object: 'pending', redeemsAutomatically: true })[0]?.step).toBe('silent-redemption');
    expect(results({ device: 'compliant', deviceTrust: true, deviceClaim: true })[0]?.step).toBe(
      'device-claim',
    );
  });

  test('shows terms of use behind the row that lets in, and that they take its word from direct connect (R25)', () => {
    expect(results({ termsPending: true })).toEqual([
      { rule: 'R12', result: 'decided' },
      { rule: 'R25', result: 'went-on', step: 'terms-of-use' },
    ]);
    const direct = { ...DIRECT, termsPending: true };
    expect(results(direct)).toEqual([
      { rule: 'R12', result: 'went-on' },
      { rule: 'R25', result: 'decided' },
    ]);
    const { trace, factIds } = decide(direct);
    expect(new Set(trace.map(({ rule }) => rule)).size).toBe(trace.length);
    expect(factIds).toEqual(['R25', 'B2B-27']);
  });

  test('a first prompt cites its own facts before those of the row that lets in', () => {
    const { rule, factIds } = decide({ object: 'pending' });
    expect([rule, factIds]).toEqual(["R06'", ["R06'", 'B2B-20', 'R12']]);
  });
});

test('the question of MFA alone is answered as the whole sign-in is', () => {
  for (const [, changes] of TABLE) {
    const question = { ...GUEST, ...changes };
    const { outcome, code, rule } = decideCrossTenantSignIn(ordinarySignIn(question));
    expect(decideSignIn(question)).toEqual({ outcome, code, rule });
  }
});

describe('readings that are not the default', () => {
  test('B2B-45: where device trust is taken for granted, service providers need none', () => {
    const device = { ...GDAP, device: 'compliant', deviceClaim: true } as const;
    expect(decide(device)).toMatchObject({ rule: 'R10', confidence: 'U' });
    expect(decide({ ...device, gdapDeviceTrust: 'always-trusted' }).outcome).toBe('ALLOW');
    expect(decide({ ...device, kind: 'b2b', gdapDeviceTrust: 'always-trusted' }).rule).toBe('R10');
  });

  test('B2B-33: the registration policy locks out the unregistered, or everybody, under trust', () => {
    const trusting = { ...MFA, trust: true, homeDone: true, idpReg: true } as const;
    const registered = { ...trusting, resReg: true } as const;
    expect(decide(trusting).rule).toBe('R18');
    expect(decide(registered).rule).not.toBe('R18');
    expect(decide({ ...registered, registrationAgainstTrust: 'everybody' }).rule).toBe('R18');
  });

  test('GDAP-72: what home cannot give is concluded, not documented', () => {
    expect(decide({ ...GDAP, homeDemandsMfa: true }).confidence).toBe('I');
  });
});
