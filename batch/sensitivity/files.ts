// What an analysis leaves in the folder of its batch: sensitivity.csv, a row an index, and
// sensitivity.json, the same with how it was made.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvLine } from '../../viz/marks/csv.ts';
import type { SpacePlan } from '../designs/plan.ts';
import { noFolder } from '../batch-folder.ts';
import { writeWhole } from '../files.ts';
import type { Manifest } from '../manifest.ts';
import { Refusal } from '../refusal.ts';
import type { Analysis } from './analyse.ts';
import { RESAMPLES } from './resample.ts';

const HEADER = ['scenario', 'outcome', 'parameter', 'with', 'index', 'value', 'low', 'high'];

/** The document that --json prints and sensitivity.json holds; figures that do not exist are null, as is the week where each scenario ends at its own. */
export function documentOf(
  manifest: Manifest,
  plan: SpacePlan,
  analyses: readonly Analysis[],
): object {
  return {
    method: plan.method === 'morris' ? 'morris' : 'sobol',
    n: plan.n,
    seeds: manifest.seedsRun,
    week: manifest.request.weeks,
    program: manifest.program,
    design: plan,
    intervals: { coverage: 0.95, resamples: RESAMPLES, over: blockName(plan) },
    analyses,
  };
}

export const blockName = (plan: SpacePlan): string =>
  plan.method === 'morris' ? 'trajectories' : 'base points';

export function csvOf(analyses: readonly Analysis[]): string {
  const lines = analyses.flatMap(({ scenario, outcome, indices }) =>
    indices.map(({ parameter, with: other, index, value, low, high }) =>
      csvLine([scenario, outcome, parameter, other, index, value, low, high]),
    ),
  );
  return csvLine(HEADER) + lines.join('');
}

/** Writes both; another analysis that is there already is only overwritten when told so. */
export function writeAnalysis(folder: string, csv: string, document: object, force: boolean): void {
  const files = {
    'sensitivity.csv': csv,
    'sensitivity.json': `${JSON.stringify(document, null, 1)}\n`,
  };
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    if (force || !existsSync(path) || readFileSync(path, 'utf8') === text) continue;
    const came = 'another analysis';
    const mend = 'Move it away, or overwrite it with --force.';
    throw new Refusal([{ path, came, expected: 'none, or the same one', mend }]);
  }
  try {
    for (const [name, text] of Object.entries(files)) writeWhole(join(folder, name), text);
  } catch (error) {
    throw noFolder(folder, error);
  }
}
