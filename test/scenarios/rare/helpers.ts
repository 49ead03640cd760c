import { DAY_SECONDS } from '../../../engine/time.ts';
import type { RareQuestion } from '../../../scenarios/rare/rare-question.ts';
import { blueprintsOf } from '../../../scenarios/run/blueprints.ts';
import type { Scenario, Sketch } from '../../../scenarios/scenario.ts';
import { BEHAVIOR, smallScenario, smallSketch } from '../small-scenario.ts';

export const ANY_OUTAGE: RareQuestion = { event: 'outage', longerThanSeconds: 0, customer: null };

/** Five customers whose relationships end from day 35 on; nobody works; ends are forgotten, and consents take a day. */
export function rareScenario(forgotten: number, change: Partial<Scenario> = {}, sketch?: Sketch): Scenario {
  return smallScenario(
    {
      horizonSeconds: 60 * DAY_SECONDS,
      designs: [{ name: 'gdap-standing', kinds: ['gdap-standing'], pim: {} }],
      events: [],
      behavior: {
        ...BEHAVIOR,
        activationsPerEngineerPerDay: { kind: 'constant', value: 0 },
        renewal: {
          leadSeconds: 30 * DAY_SECONDS,
          forgotten,
          customerApproval: { kind: 'constant', value: DAY_SECONDS },
          noticeAfterLapse: { kind: 'exponential', mean: 2 * DAY_SECONDS },
        },
      },
      ...change,
    },
    sketch ??
      smallSketch({
        needs: [{ need: 'helpdesk-admin', tiers: ['tier1'] }],
        azure: 'none',
        endsAfter: { kind: 'uniform', low: 35 * DAY_SECONDS, high: 65 * DAY_SECONDS },
        autoExtend: 0.2,
        names: ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo'],
      }),
  );
}

/** Relationships that must be renewed within the horizon. */
export function ends(scenario: Scenario): number {
  return blueprintsOf(scenario)[0]!.index.estate.relationships.filter(
    ({ autoExtend, endsAtSeconds }) => !autoExtend && endsAtSeconds! <= scenario.horizonSeconds,
  ).length;
}
