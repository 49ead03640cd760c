import { invariant } from '../../engine/invariant.ts';
import { RULE_RESOURCE_CHALLENGE, RULE_RESOURCE_REGISTRATION, RULE_TERMS_OF_USE } from '../facts/index.ts';
import {
  isRefusal,
  type MfaQuestion,
  ordinarySignIn,
  type SignIn,
  type SignInDecision,
  type SignInOutcome,
  type SignInStep,
  type TracedRow,
} from './sign-in.ts';
import { SIGN_IN_ROWS, type SignInRow } from './sign-in-rows.ts';

/** What the user notices of a step, where it is the first thing to happen. */
const OUTCOME_OF_STEP: Readonly<Partial<Record<SignInStep, SignInOutcome>>> = {
  consent: 'PROMPT_CONSENT',
  'home-challenge': 'PROMPT_HOME',
  'terms-of-use': 'PROMPT_TERMS',
};

/**
 * Decides one sign-in of an external user: which row of the table decides, what happens first, and every row that
 * was passed over or only added a step. A sign-in that is let in after prompts has the outcome of the first prompt;
 * a prompt of the deciding row hides earlier ones from the outcome, not from the trace.
 *
 * @example decideCrossTenantSignIn({ ...ordinarySignIn(question), blocked: true }).code // '53003'
 */
export function decideCrossTenantSignIn(signIn: SignIn): SignInDecision {
  const trace: TracedRow[] = [];
  const steps: { readonly row: Pick<SignInRow, 'rule' | 'factIds'>; readonly step: SignInStep }[] = [];
  let decision: Omit<SignInDecision, 'trace'> | undefined;
  for (const row of SIGN_IN_ROWS) {
    if (!row.applies(signIn)) {
      trace.push({ rule: row.rule, result: 'passed-over' });
      continue;
    }
    const answer = row.answer(signIn);
    if ('step' in answer) {
      trace.push({ rule: row.rule, result: 'went-on', step: answer.step });
      steps.push({ row, step: answer.step });
      continue;
    }
    trace.push({ rule: row.rule, result: 'decided' });
    decision = { rule: row.rule, factIds: row.factIds, ...answer };
    break;
  }
  invariant(decision !== undefined, 'the last row of the sign-in table applies to everything');

  if (signIn.termsPending && !isRefusal(decision.outcome)) {
    const row = { rule: RULE_TERMS_OF_USE.id, factIds: [RULE_TERMS_OF_USE.id, 'B2B-27'] };
    if (signIn.kind === 'b2bDirect') {
      return {
        ...row,
        outcome: 'BLOCK',
        code: RULE_TERMS_OF_USE.value.code,
        confidence: 'I',
        trace: [...trace.slice(0, -1), passedOn(trace.at(-1)!), { rule: row.rule, result: 'decided' }],
      };
    }
    trace.push({ rule: row.rule, result: 'went-on', step: 'terms-of-use' });
    steps.push({ row, step: 'terms-of-use' });
  }

  const first = steps.find(({ step }) => OUTCOME_OF_STEP[step] !== undefined);
  if (decision.outcome !== 'ALLOW' || !first) return { ...decision, trace };
  return {
    rule: first.row.rule,
    outcome: OUTCOME_OF_STEP[first.step]!,
    code: '',
    confidence: decision.confidence,
    factIds: [...new Set([...first.row.factIds, ...decision.factIds])],
    trace,
  };
}

/** A row that let in, and whose word another row took away. */
const passedOn = (row: TracedRow): TracedRow => ({ ...row, result: 'went-on' });

/** The resource tenant's decision about MFA alone: everything before it is passed, and nothing waits behind it. */
export function decideSignIn(question: MfaQuestion): Pick<SignInDecision, 'outcome' | 'code' | 'rule'> {
  const { outcome, code, rule } = decideCrossTenantSignIn(ordinarySignIn(question));
  return { outcome, code, rule };
}

/** Codes in a sign-in log that announce a prompt or a registration; they are no failures. */
export const INTERRUPT_CODES: ReadonlySet<string> = new Set(
  [RULE_RESOURCE_CHALLENGE, RULE_RESOURCE_REGISTRATION].flatMap((fact) => [
    fact.value.code,
    ...(fact.alternatives ?? []).map(({ value }) => value.code),
  ]),
);
