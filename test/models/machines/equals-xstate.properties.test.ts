import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { type CompiledMachine, compile } from '../../../engine/compile/index.ts';
import { countReachable, explore, type Situation } from '../../../engine/search.ts';
import { MACHINES } from '../../../models/machines/index.ts';
import { codeOf } from '../../engine/compile/code-of.ts';
import { equalsXstate } from '../../engine/compile/oracle.ts';

const numRuns = process.env.ENTWIN_LONG ? 3000 : 100;
const entries = MACHINES.map((entry) => [entry.id, entry] as const);

describe('every machine, compiled, is what xstate runs', () => {
  const property = (entry: (typeof MACHINES)[number], compiled: CompiledMachine) =>
    equalsXstate(entry.machine, fc.constantFrom(...entry.events), fc.constantFrom(...entry.sampleInputs), {
      maxLength: 25,
      waitSeconds: fc.constantFrom(...entry.waitsSeconds),
      compiled,
    });

  test.each(entries)('%s as tables', (_, entry) => {
    fc.assert(property(entry, compile(entry.machine)), { numRuns });
  });

  test.each(entries)('%s as generated code', async (_, entry) => {
    const compiled = compile(entry.machine, await codeOf(entry.machine));
    expect(compiled.runsAs).toBe('code');
    fc.assert(property(entry, compiled), { numRuns });
  });
});

/**
 * Per machine: the sets of states that can be active together, transient ones included, and those in which it
 * can rest. A change here is a change of the model and wants a reason.
 */
const CONFIGURATIONS: Readonly<Record<string, { readonly all: number; readonly atRest: readonly string[] }>> =
  {
    gdapRelationship: {
      all: 12,
      atRest: [
        'activating',
        'active',
        'approvalPending',
        'approved',
        'created',
        'expired',
        'expiring',
        'gone',
        'terminated',
        'terminating',
        'terminationRequested',
      ],
    },
    accessAssignment: {
      all: 7,
      atRest: ['active.steady', 'active.updating', 'deleted', 'deleting', 'error', 'pending'],
    },
    dap: { all: 3, atRest: ['dap', 'none'] },
    pimActivation: {
      all: 9,
      atRest: [
        'active.mature',
        'active.young',
        'idle',
        'ineligible',
        'pendingApproval',
        'permanent',
        'provisioning',
        'scheduled',
      ],
    },
    eligibleAssignment: {
      all: 13,
      atRest: [
        'eligible.age.mature+eligible.window.extendable',
        'eligible.age.mature+eligible.window.running',
        'eligible.age.mature+eligible.window.unlimited',
        'eligible.age.young+eligible.window.extendable',
        'eligible.age.young+eligible.window.running',
        'eligible.age.young+eligible.window.unlimited',
        'expired.closed',
        'expired.renewable',
        'kept',
        'removed',
      ],
    },
    activeAssignment: { all: 5, atRest: ['ended', 'permanent', 'timeBound.mature', 'timeBound.young'] },
    licenseSubscription: { all: 5, atRest: ['active', 'deleted', 'disabled', 'expired'] },
    // Without a plan neither settings nor reviews are anything but gone: 4 sets with a plan, 1 without.
    pimPlan: {
      all: 9,
      atRest: [
        'mails.off+reviews.ended+service.unavailable+settings.defaults',
        'mails.on+reviews.ended+service.available+settings.customized',
        'mails.on+reviews.ended+service.available+settings.defaults',
        'mails.on+reviews.running+service.available+settings.customized',
        'mails.on+reviews.running+service.available+settings.defaults',
      ],
    },
    approver: { all: 3, atRest: ['offDuty', 'onDuty'] },
    accountCompromise: { all: 5, atRest: ['contained', 'detected', 'revoked', 'safe', 'stolen'] },
    engineer: { all: 4, atRest: ['idle', 'waiting.impatient', 'waiting.patient', 'working'] },
    relationshipRenewal: {
      all: 7,
      atRest: ['asked', 'consented', 'lapsed', 'renewed', 'tracking', 'unattended'],
    },
    lighthouseDelegation: {
      all: 12,
      atRest: [
        'active.grants.partlyLost+active.offer.current',
        'active.grants.partlyLost+active.offer.updateAvailable',
        'active.grants.whole+active.offer.current',
        'active.grants.whole+active.offer.updateAvailable',
        'deleting',
        'failed',
        'none',
        'offered',
        'provisioning',
        'removed',
      ],
    },
    lighthouseActivation: {
      all: 12,
      atRest: [
        'active.age.mature+active.effect.effective',
        'active.age.mature+active.effect.unfelt',
        'active.age.young+active.effect.effective',
        'active.age.young+active.effect.unfelt',
        'eligible',
        'ending',
        'ineligible',
        'pendingApproval',
        'permanent',
        'provisioning',
      ],
    },
    b2bRedemption: {
      all: 8,
      atRest: [
        'gone',
        'notInvited',
        'present.accepted',
        'present.pending.consenting',
        'present.pending.waiting',
        'softDeleted',
      ],
    },
    mfaRegistration: { all: 6, atRest: ['lost', 'overdue', 'prompted', 'registered', 'unregistered'] },
    // Every state of the job beside every state of the object, and the one moment before.
    syncJob: {
      all: 21,
      atRest: ['cut', 'due', 'idle', 'quarantined', 'stopped'].flatMap((job) =>
        ['absent', 'gone', 'present', 'softDeleted'].map((object) => `job.${job}+object.${object}`),
      ),
    },
    // Every state of the instance beside a series that goes on or has ended; twice a moment of judging, and the start.
    accessReview: {
      all: 19,
      atRest: [
        ...['applied', 'applying.blocking', 'applying.removing', 'completed', 'none'],
        ...['running.firstHalf', 'running.secondHalf', 'stopped'],
      ].flatMap((instance) =>
        ['ended', 'scheduled'].map((series) => `instance.${instance}+series.${series}`),
      ),
    },
    groupOwnership: { all: 5, atRest: ['activated', 'none', 'retrying', 'standing'] },
    // Beside a program that runs, is rewritten or is migrated: an interface that ends, lasts, or is gone.
    pimAutomation: {
      all: 12,
      atRest: ['available.ending', 'available.lasting', 'retired'].flatMap((api) =>
        ['migrated', 'migrating', 'running'].map((program) => `api.${api}+program.${program}`),
      ),
    },
    servicePrincipalAssignment: {
      all: 5,
      atRest: ['none', 'permanent', 'timeBound.mature', 'timeBound.young'],
    },
    accessToken: { all: 5, atRest: ['lapsed', 'signedOut', 'valid.cutting', 'valid.doomed', 'valid.open'] },
  };

/** Some contexts count without bound (extensions, pending requests); so many situations show every configuration. */
const MAX_SITUATIONS = 600;

describe('the configurations each machine can be in', () => {
  test('every machine is counted', () => {
    expect(Object.keys(CONFIGURATIONS).sort()).toEqual(MACHINES.map(({ id }) => id).sort());
  });

  test.each(entries)('%s', (id, entry) => {
    const compiled = compile(entry.machine);
    const seen = new Set<string>();
    const note = ({ configuration }: Situation): boolean => {
      seen.add(leavesOf(compiled.configurations[configuration]!.value));
      return true;
    };
    for (const input of entry.sampleInputs) {
      explore(compiled, { input, events: entry.events, maxStates: MAX_SITUATIONS, invariant: note });
    }
    expect(countReachable(compiled)).toBe(CONFIGURATIONS[id]!.all);
    expect([...seen].sort()).toEqual(CONFIGURATIONS[id]!.atRest);
  });
});

describe('every state a machine declares', () => {
  test.each(entries)('can be reached: %s', (_, entry) => {
    const reached = new Set(compile(entry.machine).configurations.flatMap(({ stateIds }) => stateIds));
    expect(statesBelow(entry.machine.root).filter((id) => !reached.has(id))).toEqual([]);
  });
});

function statesBelow(node: AnyStateMachine['root']): string[] {
  return [node.id, ...Object.values(node.states).flatMap(statesBelow)];
}

/** A state value as the sorted paths of its leaves. */
function leavesOf(value: unknown, path = ''): string {
  if (typeof value === 'string') return path + value;
  return Object.entries(value as object)
    .map(([key, below]) => leavesOf(below, `${path}${key}.`))
    .sort()
    .join('+');
}
