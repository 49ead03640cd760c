import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { accessOf } from '../../../models/access/access-of.ts';
import type { PathState } from '../../../models/access/access-path.ts';
import { serves } from '../../../models/access/serves.ts';
import type { Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { facts } from '../../../models/facts/index.ts';
import { EXCHANGE_ADMINISTRATOR, roleName } from '../../../models/facts/roles.ts';
import { stateAt } from '../../../models/state-at.ts';
import { explainAccess, SESSIONS } from '../../../scenarios/explain/explain-access.ts';
import type { Explanation } from '../../../scenarios/explain/explanation.ts';
import { findRole } from '../../../scenarios/explain/find-role.ts';
import {
  Explanation as ExplanationSchema,
  explain,
  isYes,
  writeExplanationMarkdown,
  writeExplanationText,
} from '../../../scenarios/explain/index.ts';
import type { SessionName } from '../../../scenarios/explain/question.ts';
import { blueprintOf } from '../../../scenarios/run/blueprint.ts';
import { planOf } from '../../../scenarios/run/plan-of.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import { withOddments, withOtherPlaces } from '../../models/access/arbitrary-oddments.ts';
import { arbitraryEstate } from '../../models/arbitrary-estate.ts';
import { arbitraryState } from '../../models/arbitrary-state.ts';
import { smallScenario } from '../small-scenario.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 5_000 : 100;

/** By strength, as a list and by nobody's comparison but this one. */
const ORDER: readonly PathState[] = [
  'standing',
  'active',
  'residual',
  'eligible',
  'gated',
  'unknown',
  'lost',
];
const ANSWER: Readonly<Record<PathState, string>> = {
  standing: 'now',
  active: 'now',
  residual: 'token',
  eligible: 'after-activation',
  gated: 'after-approval',
  unknown: 'unknown',
  lost: 'no',
};

const answerTo = (states: readonly PathState[]): string =>
  ANSWER[ORDER.find((state) => states.includes(state)) ?? 'lost'];

const ASKED = [
  'anything',
  'exchange-admin',
  roleName(EXCHANGE_ADMINISTRATOR),
  'Contributor',
  'global-reader',
];
const estates = arbitraryEstate({ reviews: false }).chain(withOddments);
const sessionNames = fc.constantFrom<SessionName>('own', 'stolen', 'password');

describe('the verdict', () => {
  test('is that of the strongest path of the judge that serves, in whatever state; every unsound link has its mend', () => {
    const answers = new Set<string>();
    fc.assert(
      fc.property(
        estates.chain((estate) =>
          arbitraryState(estate)
            .chain(withOtherPlaces)
            .map((state) => ({ estate, state, index: indexEstate(estate) })),
        ),
        fc.constantFrom(...ASKED),
        sessionNames,
        ({ estate, state, index }, asked, session) => {
          const reading = findRole(index, asked);
          if (!reading.ok) throw new Error(asked);
          const role = reading.value;
          const moment = {
            index: {
              ...index,
              addRelationship: () => undefined,
              addMembership: () => undefined,
              forgetSettings: () => undefined,
              lostSettingsOf: () => undefined,
            },
            state,
            judge: (...[accountId, tenantId, question]: Parameters<ReturnType<typeof stateAt>['judge']>) =>
              accessOf(index, state, accountId, tenantId, question),
          };
          for (const account of estate.accounts) {
            for (const tenant of estate.tenants) {
              const judged = accessOf(index, state, account.id, tenant.id, { session: SESSIONS[session] });
              const serving = judged.filter((path) => role.wanted === undefined || serves(path, role.wanted));
              const {
                verdict,
                paths,
                others,
                carriers,
                unserved,
                facts: cited,
              } = explainAccess(moment, {
                account,
                tenant,
                role,
                session,
              });
              expect(verdict.answer).toBe(answerTo(serving.map((path) => path.state)));
              answers.add(verdict.answer);
              expect(paths.map((path) => path.state).sort()).toEqual(
                serving.map((path) => path.state).sort(),
              );
              expect(paths.length === 0).toBe(carriers.length > 0);
              const ranks = paths.map((path) => ORDER.indexOf(path.state));
              expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
              const links = paths.flatMap((path) => path.links);
              for (const link of links) {
                const holds = ['standing', 'active', 'residual'].includes(link.state);
                expect(link.mend === undefined).toBe(holds);
              }
              const ids = [verdict, ...links, ...others, ...carriers, ...unserved].flatMap(
                (x) => x.factId ?? [],
              );
              expect(new Set(cited.map(({ id }) => id))).toEqual(new Set(ids));
              expect(ids.filter((id) => !facts.has(id))).toEqual([]);
            }
          }
        },
      ),
      { numRuns },
    );
    expect([...answers].sort()).toEqual(['after-activation', 'after-approval', 'no', 'now', 'token']);
  });

  test('about a scenario is that of the judge in its run at that second, and keeps its schema', () => {
    fc.assert(
      fc.property(
        estates,
        fc.integer({ min: 0, max: 40 * DAY_SECONDS }),
        fc.nat({ max: 3 }),
        fc.nat(),
        fc.constantFrom(...ASKED),
        (estate, atSeconds, replication, pick, can) => {
          const scenario = scenarioOf(estate);
          const account = estate.accounts[pick % estate.accounts.length]!;
          const tenant = estate.tenants[pick % estate.tenants.length]!;
          const { value } = explain(scenario, {
            who: account.id,
            can,
            in: tenant.id,
            at: `PT${atSeconds}S`,
            replication,
          });
          const blueprint = blueprintOf(scenario, scenario.designs[0]!);
          const { index, state } = stateAt(
            planOf(scenario, blueprint),
            scenario.seed,
            replication,
            atSeconds,
          );
          const role = findRole(index, can);
          const wanted = role.ok ? role.value.wanted : undefined;
          const states = accessOf(index, state, account.id, tenant.id)
            .filter((path) => wanted === undefined || serves(path, wanted))
            .map((path) => path.state);
          const explanation = accessOnly(value);
          expect(explanation.verdict.answer).toBe(answerTo(states));
          expect(isYes(explanation)).toBe(!['no', 'unknown'].includes(explanation.verdict.answer));
          expect(ExplanationSchema.parse(explanation)).toEqual(explanation);
          for (const text of [
            writeExplanationText(explanation),
            writeExplanationMarkdown(explanation, true),
          ]) {
            expect(text).not.toMatch(/undefined|NaN|\[object/);
          }
        },
      ),
      { numRuns },
    );
  });
});

describe('a seat', () => {
  test('is explained wherever the result counts one, and nowhere else', () => {
    fc.assert(
      fc.property(arbitraryEstate(), fc.constantFrom('yes', 'no'), (estate, configuringNeedsSeat) => {
        const scenario = { ...scenarioOf(estate), assumptions: { configuringNeedsSeat } };
        const { licenses, index } = blueprintOf(scenario, scenario.designs[0]!);
        for (const { id, personId } of index.actors) {
          const { value } = explain(scenario, { who: id, license: true });
          if (value?.kind !== 'license') throw new Error('not explained');
          expect(ExplanationSchema.parse(value)).toEqual(value);
          const explained = value.tenants.filter(({ seat }) => seat === 'needed').map((t) => t.tenantId);
          const rows = licenses.filter(
            ({ sku, heads }) => sku !== 'workload-id' && heads.some((head) => head.personId === personId),
          );
          const counted = rows.filter(({ sku }) => sku === 'AAD_PREMIUM_P2').map(({ tenantId }) => tenantId);
          expect(explained.toSorted()).toEqual(counted.toSorted());
          const others = rows.filter(({ sku }) => sku !== 'AAD_PREMIUM_P2');
          const also = value.tenants.flatMap(({ tenantId, alsoNeeded = [] }) =>
            alsoNeeded.map(({ sku }) => `${tenantId} ${sku}`),
          );
          expect(also.toSorted()).toEqual(others.map(({ tenantId, sku }) => `${tenantId} ${sku}`).toSorted());
          expect(value.verdict.needsSeat).toBe(counted.length > 0);
          for (const { seat, reasons, why, factId } of value.tenants) {
            expect(reasons.length > 0).toBe(seat === 'needed');
            expect(why === undefined).toBe(seat === 'needed');
            expect(seat === 'needed' || facts.has(factId ?? '')).toBe(true);
          }
        }
      }),
      { numRuns },
    );
  });
});

function scenarioOf(estate: Estate): Scenario {
  return smallScenario({
    source: { kind: 'estate', estate },
    designs: [{ name: 'as-is', kinds: ['as-is'], pim: {} }],
    horizonSeconds: 40 * DAY_SECONDS,
    events: [],
  });
}

function accessOnly(value: Explanation | undefined): Extract<Explanation, { kind: 'access' }> {
  if (value?.kind !== 'access') throw new Error('not explained');
  return value;
}
