import { resolveAssumptions } from '../../models/assumptions.ts';
import type { EstateIndex } from '../../models/estate-index.ts';
import { stateAt } from '../../models/state-at.ts';
import type { Blueprint } from '../run/blueprint.ts';
import { blueprintFor } from '../run/blueprints.ts';
import { planOf } from '../run/plan-of.ts';
import type { DesignChoice, Scenario } from '../scenario.ts';
import { type Problem, type Reading, readAs } from '../schema/problem.ts';
import { VERSION } from '../version.ts';
import { explainAccess } from './explain-access.ts';
import { explainLicense } from './explain-license.ts';
import { EXPLANATION_SCHEMA_VERSION, type Explanation } from './explanation.ts';
import { type FoundAccount, findAccount } from './find-account.ts';
import { findDesign } from './find-design.ts';
import { findRole } from './find-role.ts';
import { findTenant } from './find-tenant.ts';
import type { Question } from './question.ts';
import { momentText, readMoment } from './read-moment.ts';

/** The answer, or everything that is wrong with the question. */
export type Explained =
  | { readonly value: Explanation; readonly problems: readonly [] }
  | { readonly value?: undefined; readonly problems: readonly Problem[] };

/**
 * Answers one question about a scenario: who can do what where at a moment, link by link, or why somebody needs a
 * seat. A pure function; the moment is that of a run with the scenario's seed, so that it says what the run does.
 */
export function explain(scenario: Scenario, question: Question): Explained {
  const misuse = misuseOf(question);
  const design = findDesign(scenario, question.design);
  if (misuse.length > 0 || !design.ok) return { problems: [...misuse, ...problemsOf([design])] };
  const blueprint = blueprintFor(scenario, design.value);
  return question.license === true
    ? licenseOf(scenario, question, blueprint)
    : accessIn(scenario, question, blueprint);
}

function accessIn(scenario: Scenario, question: Question, blueprint: Blueprint): Explained {
  const { choice, index } = blueprint;
  const who = findAccount(index, question.who);
  const role = findRole(index, question.can!);
  const tenant = findTenant(index, question.in!);
  const at = readMoment(scenario, question.at);
  if (!who.ok || !role.ok || !tenant.ok || !at.ok) return { problems: problemsOf([who, role, tenant, at]) };
  const { replication = 0, session = 'own' } = question;
  const { account } = who.value;
  const moment = stateAt(planOf(scenario, blueprint), scenario.seed, replication, at.value);
  const { notes, ...answer } = explainAccess(moment, {
    account,
    tenant: tenant.value,
    role: role.value,
    session,
  });
  const { wanted, words } = role.value;
  return {
    problems: [],
    value: {
      ...aboutOf(scenario, choice),
      kind: 'access',
      question: {
        who: askedOf(index, who.value),
        tenantId: tenant.value.id,
        tenantName: tenant.value.name,
        can: words,
        role: wanted === undefined ? null : { id: wanted.role, name: wanted.name, workload: wanted.workload },
        atSeconds: at.value,
        at: momentText(scenario, at.value),
        replication,
        session,
      },
      notes: [...choicesOf(scenario, question, choice, who.value), ...notes],
      ...answer,
    },
  };
}

function licenseOf(scenario: Scenario, question: Question, { choice, index }: Blueprint): Explained {
  const who = findAccount(index, question.who);
  const tenant = question.in === undefined ? readAs(undefined) : findTenant(index, question.in);
  if (!who.ok || !tenant.ok) return { problems: problemsOf([who, tenant]) };
  const program = index.programs.get(who.value.account.id);
  if (program !== undefined) {
    return {
      problems: [
        {
          code: 'EXP-WHO',
          message: `${program.name} is a program, and seats are for people.`,
          expected: 'id or name of a person or an account, or a tier',
        },
      ],
    };
  }
  const person = index.people.get(who.value.account.personId)!;
  return {
    problems: [],
    value: {
      ...aboutOf(scenario, choice),
      kind: 'license',
      question: { who: askedOf(index, who.value), tenantId: tenant.value?.id ?? null },
      notes: choicesOf(scenario, question, choice, who.value),
      ...explainLicense(index, resolveAssumptions(scenario.assumptions), person, tenant.value),
    },
  };
}

function aboutOf({ name, hash, start, seed }: Scenario, design: DesignChoice) {
  return {
    schema: EXPLANATION_SCHEMA_VERSION,
    version: VERSION,
    scenario: { name, hash, start, seed },
    design: design.name,
  } as const;
}

function askedOf(index: EstateIndex, { account: { id, personId } }: FoundAccount) {
  return {
    accountId: id,
    personId,
    name: index.people.get(personId)?.name ?? index.programs.get(id)?.name ?? personId,
  };
}

/** What the asker left open, and how it was filled. */
function choicesOf(
  { designs }: Scenario,
  question: Question,
  design: DesignChoice,
  { note }: FoundAccount,
): string[] {
  const open = question.design === undefined && designs.length > 1;
  const names = designs.map(({ name }) => name).join(', ');
  return [
    ...(note === undefined ? [] : [note]),
    ...(open ? [`Of ${designs.length} designs (${names}) the first is asked: ${design.name}.`] : []),
  ];
}

/** A question that is none, or two at once. */
function misuseOf({ can, in: tenant, at, session, license, replication }: Question): readonly Problem[] {
  const problem = (message: string, expected: string): Problem => ({
    code: 'EXP-QUESTION',
    message,
    expected,
  });
  if (license === true) {
    const odd = Object.entries({ can, at, session, replication }).filter(([, value]) => value !== undefined);
    return odd.map(([name]) =>
      problem(
        `--${name} has no meaning beside --license: seats are counted for the scenario as a whole.`,
        '--who and --license, and --in for one tenant',
      ),
    );
  }
  const missing = [...(can === undefined ? ['--can'] : []), ...(tenant === undefined ? ['--in'] : [])];
  return missing.length === 0
    ? []
    : [
        problem(
          `The question lacks ${missing.join(' and ')}.`,
          '--who, --can and --in, or --who and --license',
        ),
      ];
}

function problemsOf(readings: readonly Reading<unknown>[]): Problem[] {
  return readings.flatMap((reading) => (reading.ok ? [] : [reading.problem]));
}
