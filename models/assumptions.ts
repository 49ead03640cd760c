/**
 * What Microsoft leaves open, or says in two ways, and what the twin therefore has to choose.
 * A scenario may choose another value by name; every result lists the choices it rests on.
 */
export interface AssumptionChoice<V = unknown> {
  readonly name: string;
  readonly value: V;
  readonly statement: string;
}

export interface AssumptionDefinition<V = unknown> {
  readonly id: string;
  /** The open question, in one sentence. */
  readonly statement: string;
  /** The fact that leaves it open, where there is one; without one the choice is about people, not about Microsoft. */
  readonly factId?: string;
  /** Name of the choice taken where a scenario says nothing. */
  readonly default: string;
  readonly alternatives: readonly AssumptionChoice<V>[];
}

/** Every assumption of the main job. The default stands first among its alternatives. */
export const ASSUMPTIONS = [
  {
    id: 'pimLossAt',
    statement:
      'The stage of an unpaid P2 subscription in which PIM stops and takes the eligibilities with it.',
    factId: 'PIM-99',
    default: 'suspended',
    alternatives: [
      {
        name: 'suspended',
        value: 'suspended',
        statement: 'When the subscription is disabled, since the stage before it is normal use.',
      },
      {
        name: 'expired',
        value: 'expired',
        statement: 'On the day the paid term ends, as the article reads it.',
      },
    ],
  },
  {
    id: 'activatedAtExpiry',
    statement: 'What becomes of an activation that runs when the P2 plan is lost.',
    factId: 'PIM-94',
    default: 'permanent',
    alternatives: [
      {
        name: 'permanent',
        value: 'permanent',
        statement: 'It loses its end and stands for good: the worst case, and the literal reading.',
      },
      {
        name: 'revoked',
        value: 'revoked',
        statement: 'It ends together with the eligibility it came from.',
      },
    ],
  },
  {
    id: 'activationAtEligibilityEnd',
    statement: 'What becomes of a running activation when its eligibility ends or is removed.',
    factId: 'PIM-05',
    default: 'ends',
    alternatives: [
      { name: 'ends', value: 'ends', statement: 'It ends at once.' },
      { name: 'runs-out', value: 'runs-out', statement: 'It runs to its own end and cannot be repeated.' },
    ],
  },
  {
    id: 'attackerToken',
    statement: 'How long the thief still gets in with what was issued before the account was disabled.',
    factId: 'B2B-80',
    default: 'full-lifetime',
    alternatives: [
      {
        name: 'full-lifetime',
        value: 'full-lifetime',
        statement: 'The thief renewed an access token just before, and keeps its whole lifetime.',
      },
      {
        name: 'random-age',
        value: 'random-age',
        statement: 'The token is of a random age, and only its rest remains.',
      },
      {
        name: 'continuous-access-evaluation',
        value: 'continuous-access-evaluation',
        statement:
          'Every application used evaluates access continuously and refuses within 15 minutes (B2B-83).',
      },
    ],
  },
  {
    id: 'mfaRule',
    statement: 'Whether a session that has done MFA before may activate without doing it again.',
    factId: 'PIM-27',
    default: 'session-satisfies',
    alternatives: [
      {
        name: 'session-satisfies',
        value: 'session-satisfies',
        statement: 'It may, as Microsoft documents; so may whoever stole that session.',
      },
      {
        name: 'article',
        value: 'prompts-afresh',
        statement: 'Every activation prompts afresh, as the article has it, and a stolen session fails.',
      },
    ],
  },
  {
    id: 'gdapExpiryActivation',
    statement: 'What an engineer sees who activates for a customer whose relationship has ended.',
    factId: 'GDAP-87',
    default: 'succeeds-and-yields-nothing',
    alternatives: [
      {
        name: 'succeeds-and-yields-nothing',
        value: 'succeeds-and-yields-nothing',
        statement:
          'The activation succeeds, since it is about the partner’s own group, and gives nothing there.',
      },
      {
        name: 'article',
        value: 'refused',
        statement: 'The activation is refused, as the article has it.',
      },
    ],
  },
  {
    id: 'gdapTermCap',
    statement: 'Whether a relationship may live longer than its first term.',
    factId: 'GDAP-05',
    default: 'microsoft',
    alternatives: [
      {
        name: 'microsoft',
        value: 'extensions-without-limit',
        statement: 'It may extend itself by 180 days at a time, without limit.',
      },
      {
        name: 'article',
        value: 'no-extension',
        statement: 'Two years are final and nothing extends itself, as the article has it.',
      },
    ],
  },
  {
    id: 'gdapProvisioningDelay',
    statement: 'How long a new relationship or assignment takes to work.',
    factId: 'GDAP-40',
    default: 'documented',
    alternatives: [
      {
        name: 'documented',
        value: 'drawn',
        statement: 'Drawn around one minute, with five minutes at the 95th percentile.',
      },
      { name: 'slowest', value: 'slowest', statement: 'Always the five minutes Microsoft gives as typical.' },
    ],
  },
  {
    id: 'workloadDelay',
    statement: 'How long an activated group role takes to reach Exchange, SharePoint and Purview.',
    factId: 'GDAP-114',
    default: 'documented',
    alternatives: [
      {
        name: 'documented',
        value: 'documented',
        statement: 'From 5 minutes to 2 hours, after Microsoft’s warning and users’ reports.',
      },
      {
        name: 'article',
        value: 'article',
        statement: 'As fast as any other workload, after a new sign-in, as the article has it.',
      },
    ],
  },
  {
    id: 'configuringNeedsSeat',
    statement: 'Whether a person who only configures PIM needs a P2 seat.',
    factId: 'PIM-78',
    default: 'no',
    alternatives: [
      { name: 'no', value: false, statement: 'No, after the PIM page and its worked examples.' },
      { name: 'yes', value: true, statement: 'Yes, after the Governance FAQ.' },
    ],
  },
  {
    id: 'attackerSpeed',
    statement: 'How many seconds the thief needs for each tenant before going on to the next.',
    default: 'at-once',
    alternatives: [
      {
        name: 'at-once',
        value: 0,
        statement: 'None: a script enters every tenant the account can reach at that moment.',
      },
      {
        name: 'minutes-per-tenant',
        value: 300,
        statement: 'Five minutes of handwork for each tenant, one after the other.',
      },
    ],
  },
] as const satisfies readonly AssumptionDefinition[];

type Definition = (typeof ASSUMPTIONS)[number];
export type AssumptionId = Definition['id'];

/** One chosen value per assumption. */
export type Assumptions = {
  readonly [D in Definition as D['id']]: D['alternatives'][number]['value'];
};

/**
 * Fills in the default of every assumption a scenario does not override.
 * Overrides map assumption ids to names of alternatives; the loader reports unknown ones,
 * here they are ignored.
 */
export function resolveAssumptions(overrides: Readonly<Record<string, string>> = {}): Assumptions {
  const chosen = ASSUMPTIONS.map((definition: AssumptionDefinition) => {
    const named = (name: string | undefined) =>
      definition.alternatives.find((choice) => choice.name === name);
    const choice = named(overrides[definition.id]) ?? named(definition.default)!;
    return [definition.id, choice.value] as const;
  });
  return Object.fromEntries(chosen) as Assumptions;
}
