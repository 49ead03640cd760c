import type { DesignResult, Result } from '../result.ts';
import { confidenceText } from './confidence.ts';
import { csvTable } from './csv-cell.ts';
import { costComparisonRows, costRows, rateRows } from './csv-costs.ts';
import { CSV_COLUMNS, type Row, spreadOf } from './csv-row.ts';
import { exitCodeOf } from './exit-code.ts';
import { movesOf, turnsOf } from './sweep-words.ts';
import { waiverText } from './waiver-text.ts';
import type { Writer } from './writer.ts';

/**
 * The result as one long tidy table for spreadsheets: filter by `section`, pivot by `design`.
 * One header, the same columns in every row, numbers as numbers with their unit beside them.
 */
export const writeCsv: Writer = (result) => {
  const rows = [
    ...result.designs.flatMap((design) => designRows(result, design)),
    ...comparisonRows(result),
    ...costComparisonRows(result),
    ...modelRows(result),
    ...rateRows(result),
    ...closingRows(result),
  ];
  return { output: csvTable(CSV_COLUMNS, rows), exitCode: exitCodeOf(result) };
};

function designRows(result: Result, design: DesignResult): readonly Row[] {
  const { metrics, reach, accessFailed, unserved } = design;
  const rows: Row[] = [
    ...metrics.map((metric): Row => {
      const { id, label, unit, question } = metric;
      return { section: 'metric', id, label, unit, words: question, ...spreadOf(metric) };
    }),
    ...(reach?.series ?? []).map((point): Row => {
      const { mark, minute } = point;
      const label = `minute ${minute}`;
      return { section: 'reach', id: mark, label, unit: 'tenants', words: reach?.victim, ...spreadOf(point) };
    }),
    ...accessFailed.map((failure): Row => {
      const { failureModeId, label, factIds } = failure;
      return {
        section: 'access-failure',
        id: failureModeId,
        label,
        unit: 'attempts',
        facts: list(factIds),
        ...spreadOf(failure),
      };
    }),
    ...unserved.map(({ need, tenants, factId, why }): Row => {
      return {
        section: 'unserved-need',
        id: need,
        value: tenants,
        unit: 'tenants',
        words: why,
        facts: factId,
      };
    }),
    ...licenseRows(result, design),
    ...costRows(design),
    ...calendarRows(result, design),
    ...ruleRows(design),
  ];
  return rows.map((row) => ({ ...row, design: design.id }));
}

function licenseRows({ currency }: Result, { licenses }: DesignResult): readonly Row[] {
  return licenses.flatMap((license): Row[] => {
    const {
      tenantName: tenant,
      sku,
      seatsNeeded,
      seatsOwned,
      seatsByHabit,
      costPerMonthMinor,
      heads,
    } = license;
    const figure = (id: string, value: number | null, unit: string): Row => {
      return { section: 'license', tenant, id, label: sku, value, unit };
    };
    return [
      figure('seatsNeeded', seatsNeeded, 'seats'),
      figure('seatsOwned', seatsOwned, 'seats'),
      figure('seatsByHabit', seatsByHabit, 'seats'),
      figure('costPerMonth', costPerMonthMinor / 100, `${currency}/month`),
      ...heads.flatMap(({ personId, name, reasons }) =>
        reasons.map(({ kind, what, factId }): Row => {
          const section = 'license-reason';
          return { section, tenant, id: personId, label: name, status: kind, words: what, facts: factId };
        }),
      ),
    ];
  });
}

function calendarRows({ tenants }: Result, { calendar, forecast }: DesignResult): readonly Row[] {
  const nameOf = (tenantId: string) => tenants.find(({ id }) => id === tenantId)?.name ?? tenantId;
  return [
    ...calendar.flatMap(({ relationshipId, name, tenantId, stoppedDay, endDay, outages, fate, factIds }) => {
      const about = { tenant: nameOf(tenantId), id: relationshipId, label: name };
      const status = stoppedDay === null ? 'gives access at the horizon' : 'stopped';
      return [
        {
          section: 'calendar',
          ...about,
          status,
          day: stoppedDay ?? endDay,
          words: fate,
          facts: list(factIds),
        },
        ...outages.map(({ fromDay, toDay }): Row => {
          return { section: 'outage', ...about, day: fromDay, value: toDay - fromDay, unit: 'days' };
        }),
      ];
    }),
    ...forecast.map((entry): Row => {
      const { date, day, tenantName, relationshipId, relationshipName, kind, what, why, factIds } = entry;
      return {
        section: 'forecast',
        tenant: tenantName,
        id: relationshipId,
        label: relationshipName,
        status: kind,
        date,
        day,
        words: `${what} ${why}`,
        facts: list(factIds),
      };
    }),
  ];
}

function ruleRows({ findings, violations }: DesignResult): readonly Row[] {
  return [
    ...findings.map(({ ruleId, severity, message, subject, fix, factIds, waiver }): Row => {
      const words = `${message} ${waiver === undefined ? '' : `${waiverText(waiver)} `}Fix: ${fix}`;
      return {
        section: 'finding',
        id: ruleId,
        label: subject,
        // Whoever counts the errors must not count what is accepted.
        status: waiver === undefined ? severity : `waived ${severity}`,
        words,
        facts: list(factIds),
      };
    }),
    ...violations.map(({ checker, message, replication, atSeconds }): Row => {
      const label = `replication ${replication}`;
      return { section: 'violation', id: checker, label, value: atSeconds, unit: 'seconds', words: message };
    }),
  ];
}

function comparisonRows({ comparisons, designs }: Result): readonly Row[] {
  const units = new Map(designs.flatMap(({ metrics }) => metrics.map(({ id, unit }) => [id, unit] as const)));
  return comparisons.map(({ metric, a, b, difference, verdict, words }): Row => {
    const unit = units.get(metric);
    return {
      section: 'comparison',
      design: b,
      against: a,
      id: metric,
      status: verdict,
      unit,
      words,
      ...spreadOf(difference),
    };
  });
}

function modelRows({ modelTable }: Result): readonly Row[] {
  return modelTable.flatMap(({ id, about, question, cells, article }): readonly Row[] => [
    ...cells.map(({ design, text, factIds }): Row => {
      return { section: about, design, id, label: question, words: text, facts: list(factIds) };
    }),
    ...(article === undefined
      ? []
      : [
          {
            section: about,
            id,
            label: question,
            status: 'the article differs',
            words: article.text,
            facts: list(article.factIds),
          },
        ]),
  ]);
}

function closingRows(result: Result): readonly Row[] {
  const { scenario, replications, expectations, assumptions, facts, notModeled } = result;
  const provenance: readonly (readonly [string, string | number, string?])[] = [
    ['scenario', scenario.name],
    ['scenarioHash', scenario.hash],
    ['start', scenario.startDate],
    ['horizon', scenario.horizonDays, 'days'],
    ['seed', result.seed],
    ['replications', replications.count],
    ['stoppedBy', replications.stoppedBy],
    ['version', result.version],
    ['factsAsOf', result.factsAsOf],
    ['mainMetric', result.mainMetric],
    ['schema', result.schema],
  ];
  return [
    ...expectations.map(({ formula, passed, detail }): Row => {
      return { section: 'expectation', label: formula, status: passed ? 'passed' : 'failed', words: detail };
    }),
    ...assumptions.map(({ id, statement, value, overridden, factId }): Row => {
      const status = overridden ? 'chosen by the scenario' : 'default';
      return { section: 'assumption', id, label: value, status, words: statement, facts: factId };
    }),
    ...sweepRows(result),
    ...facts.map(({ id, statement, source, date, confidence }): Row => {
      const status = confidenceText(confidence);
      return { section: 'fact', id, label: source, status, date, words: statement };
    }),
    ...notModeled.map((words): Row => ({ section: 'not-modeled', words })),
    ...provenance.map(([id, value, unit]): Row => {
      return typeof value === 'number'
        ? { section: 'provenance', id, value, unit }
        : { section: 'provenance', id, words: value };
    }),
  ];
}

/** A row per answer tried, and one per question that cannot matter here. */
function sweepRows({ assumptionSweep }: Result): readonly Row[] {
  if (assumptionSweep === undefined) return [];
  return [
    ...assumptionSweep.tried.map((trial): Row => {
      const words = [...turnsOf(trial), ...movesOf(trial)].join('; ');
      const { id, choice, outcome, factId } = trial;
      return { section: 'assumption-sweep', id, label: choice, status: outcome, words, facts: factId };
    }),
    ...assumptionSweep.notTried.map(({ id, why }): Row => {
      return { section: 'assumption-sweep', id, status: 'not tried', words: why };
    }),
  ];
}

/** Ids apart by spaces, which no spreadsheet takes for a column. */
function list(ids: readonly string[]): string {
  return ids.join(' ');
}
