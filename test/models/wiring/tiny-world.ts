import { Simulation } from '../../../engine/simulation.ts';
import { streamsOf } from '../../../engine/streams.ts';
import { accessOf } from '../../../models/access/access-of.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Plan } from '../../../models/begin-run.ts';
import type { Behavior } from '../../../models/behavior.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { growing } from '../../../models/growing-estate-index.ts';
import { liveState, type Tokens } from '../../../models/live-state.ts';
import { noEntities, populate } from '../../../models/populate.ts';
import { Recorder } from '../../../models/recorder.ts';
import { workingTimeOf } from '../../../models/working-time.ts';
import type { World } from '../../../models/world.ts';
import { QUIET, type TinyEstate, tinyEstate } from './tiny-estate.ts';

/** A populated world whose machines nobody has connected: for looking at them one by one. */
export function tinyWorld(tiny: TinyEstate, behavior: Behavior = QUIET, horizonSeconds = 60): World {
  const sim = new Simulation({ horizonSeconds });
  const plan: Plan = {
    index: indexEstate(tinyEstate(tiny)),
    constants: {},
    behavior,
    events: [],
    assumptions: resolveAssumptions(),
    startEpochSeconds: 0,
    horizonSeconds,
  };
  const index = growing(plan.index);
  const entities = noEntities(index);
  const tokens: Tokens = { endsAt: new Map(), disabledAccounts: new Set(), lockedAccounts: new Set() };
  const state = liveState(index, sim, entities, tokens, resolveAssumptions());
  const world: World = {
    sim,
    startEpochSeconds: 0,
    index,
    state,
    streams: streamsOf(1, 0),
    behavior,
    assumptions: resolveAssumptions(),
    workingTime: workingTimeOf('always', { weekday: 1, secondOfDay: 0 }),
    entities,
    subjects: [],
    record: new Recorder([], () => sim.now),
    judge: (accountId, tenantId, question) => accessOf(index, state, accountId, tenantId, question),
  };
  populate(world, plan);
  return world;
}
