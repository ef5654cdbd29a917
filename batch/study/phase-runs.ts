// Makes the runs of a phase diagram, a batch a map, and reads them back.

import { join } from 'node:path';
import { parseScenario } from '../../sim/index.ts';
import type { ScenarioFile } from '../../sim/index.ts';
import type { Problem } from '../../sim/problem.ts';
import { reportBatch } from '../batch-report.ts';
import { runBatch } from '../batch-run.ts';
import { readText } from '../files.ts';
import type { Manifest } from '../manifest.ts';
import type { Context } from '../options.ts';
import { planBatch } from '../plan.ts';
import { inFile, Refusal, refuseIfAny } from '../refusal.ts';
import { tableRows } from '../table-rows.ts';
import { cellScenarios } from './phase-cells.ts';
import type { How } from './how.ts';
import type { MapFile, PhaseScale, PhaseStudy } from './study-schema.ts';

/** What was seen at the end of the runs of a map: a row a cell, a number a seed, by outcome. */
export interface MapRuns {
  readonly map: MapFile;
  readonly people: number;
  readonly last: ReadonlyMap<string, readonly Float64Array[]>;
}

/** All maps; null when the runs were broken off, or some failed. */
export async function runMaps(
  context: Context,
  study: PhaseStudy,
  folder: string,
  scale: PhaseScale,
  how: How,
): Promise<MapRuns[] | null> {
  const base = readBase(join(folder, study.scenario));
  const problems: Problem[] = [];
  const plans = scale.maps.map((map) => {
    const loaded = cellScenarios(base, map, scale.weeks, problems);
    return { map, loaded };
  });
  refuseIfAny(problems);
  const outcomes = [...new Set([...study.rules.map(({ outcome }) => outcome), ...ALSO])];
  const made: MapRuns[] = [];
  for (const { map, loaded } of plans) {
    const out = join(how.out, 'runs', map.name);
    const plan = planBatch(context, {
      loaded,
      changes: { params: {}, events: [], weeks: null },
      sweeps: [],
      table: null,
      space: null,
      seeds: scale.seeds,
      until: null,
      series: 'none',
      formats: ['csv'],
      shard: null,
      workers: how.workers,
      quiet: how.quiet,
    });
    const start = performance.now();
    const ended = await runBatch(context.program, plan, {
      folder: out,
      resume: how.resume,
      force: how.force,
    });
    reportBatch(ended, out, performance.now() - start, how.quiet);
    if (ended.how === 'interrupted' || ended.manifest.runs.failed > 0) return null;
    const [{ scenario }] = loaded;
    const people = scenario.departments.reduce((sum, department) => sum + department.people, 0);
    made.push({ map, people, last: await readLast(out, ended.manifest, outcomes) });
  }
  return made;
}

/** Outcomes that are told besides those that decide. */
export const ALSO = ['enacted', 'converted', 'in_zone'] as const;

function readBase(path: string): ScenarioFile {
  const text = readText(path);
  if (typeof text !== 'string') throw new Refusal([text]);
  const checked = parseScenario(text);
  if ('scenario' in checked) return JSON.parse(text) as ScenarioFile;
  throw new Refusal(checked.problems.map((problem) => inFile(path, problem)));
}

async function readLast(
  folder: string,
  manifest: Manifest,
  outcomes: readonly string[],
): Promise<Map<string, Float64Array[]>> {
  const columns = manifest.columns.runs;
  const seeds = manifest.seedsRun;
  const cells = manifest.stateHashes.length / seeds;
  const last = new Map(
    outcomes.map((name) => [
      name,
      Array.from({ length: cells }, () => new Float64Array(seeds).fill(NaN)),
    ]),
  );
  const places = outcomes.map((name) => columns.findLastIndex((column) => column.name === name));
  for await (const row of tableRows(folder, manifest, 'runs')) {
    const run = Number(row[0]) - 1;
    outcomes.forEach((name, place) => {
      last.get(name)![Math.floor(run / seeds)][run % seeds] = Number(row[places[place]]);
    });
  }
  return last;
}
