// The folder of a batch on Slurm: slurm/ (scripts, plan.json, logs), shards/ (a folder a part; NAME.part
// until it is finished) and results/ (what the merge writes).

import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../sim/problem.ts';
import { folderContents, held, noFolder } from '../batch-folder.ts';
import { makeFolder, writeWhole } from '../files.ts';
import { Refusal } from '../refusal.ts';
import type { Job } from './job.ts';
import { mergeScript, submitScript, taskScript, type Place } from './scripts.ts';

export interface Scripts {
  readonly submit: string;
  readonly task: string;
  readonly merge: string;
}

interface Plan {
  readonly slurmVersion: 1;
  readonly tasks: number;
  readonly command: readonly string[];
}

const OURS = ['slurm', 'shards', 'results'];

/** What stands in the way of writing into a folder. */
export function folderProblem(out: string, force: boolean): Problem | null {
  const before = folderContents(out);
  if (before.length === 0) return null;
  if (!force) {
    const mend =
      readPlan(out) === null
        ? 'Choose another folder, or overwrite with --force.'
        : `Go on with bash ${out}/slurm/submit.sh, or overwrite all of it with --force.`;
    return held(out, before, mend);
  }
  if (readPlan(out) !== null || !before.some((name) => OURS.includes(name))) return null;
  const problem = held(out, before, 'Choose another folder.');
  return {
    ...problem,
    came: `${problem.came}, which is none of ours`,
    expected: 'a folder of ours',
  };
}

/** Writes everything anew; what an earlier `thaw slurm` left there goes away. */
export function writeFolder(
  place: Place,
  words: readonly string[],
  job: Job,
  command: readonly string[],
): Scripts {
  const { out } = place;
  const script = (name: string): string => join(out, 'slurm', `${name}.sh`);
  const scripts = { submit: script('submit'), task: script('task'), merge: script('merge') };
  try {
    if (readPlan(out) !== null) {
      for (const name of OURS) rmSync(join(out, name), { recursive: true, force: true });
    }
    for (const name of ['shards', join('slurm', 'log')]) makeFolder(join(out, name));
    writeWhole(scripts.task, taskScript(place, words, job.tasks));
    writeWhole(scripts.merge, mergeScript(place));
    writeWhole(scripts.submit, submitScript(place, job));
    for (const path of Object.values(scripts)) chmodSync(path, 0o755);
    const plan: Plan = { slurmVersion: 1, tasks: job.tasks, command };
    writeWhole(planPath(out), `${JSON.stringify(plan, null, 1)}\n`);
  } catch (error) {
    throw noFolder(out, error);
  }
  return scripts;
}

function planPath(out: string): string {
  return join(out, 'slurm', 'plan.json');
}

/** What `thaw slurm` noted in a folder; null where it wrote none. */
function readPlan(out: string): Plan | null {
  try {
    const plan = JSON.parse(readFileSync(planPath(out), 'utf8')) as Plan;
    return plan.slurmVersion === 1 && Number.isSafeInteger(plan.tasks) && plan.tasks > 0
      ? plan
      : null;
  } catch {
    return null;
  }
}

/** The number of parts of a folder; refuses one that `thaw slurm` did not write. */
export function partsOf(out: string): number {
  const plan = readPlan(out);
  if (plan !== null) return plan.tasks;
  const came = existsSync(out) ? 'a folder without slurm/plan.json' : 'no such folder';
  const mend = 'Name the --out of a `thaw slurm`.';
  const expected = 'a folder that `thaw slurm` wrote';
  throw new Refusal([{ path: `--status ${out}`, came, expected, mend }]);
}
