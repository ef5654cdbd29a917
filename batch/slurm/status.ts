// How far the parts of a batch are, from what lies in its folder: no Slurm is asked, so it can be said of a
// folder that was copied home.

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readManifest } from '../manifest.ts';
import { commandLine } from '../request-words.ts';
import { partsOf } from './folder.ts';

export interface Status {
  readonly tasks: number;
  readonly finished: readonly number[];
  /** Begun and not finished: running, waiting to go on, or killed. */
  readonly unfinished: readonly number[];
  /** Finished but for runs that failed; started again, they are tried again. */
  readonly failed: readonly number[];
  readonly missing: readonly number[];
  readonly merged: boolean;
}

export function statusOf(out: string): Status {
  const tasks = partsOf(out);
  const parts: Record<'finished' | 'unfinished' | 'failed' | 'missing', number[]> = {
    finished: [],
    unfinished: [],
    failed: [],
    missing: [],
  };
  for (let part = 1; part <= tasks; part++) parts[stateOf(out, part)].push(part);
  const merged = readManifest(join(out, 'results'))?.status === 'finished';
  return { tasks, ...parts, merged };
}

function stateOf(out: string, part: number): 'finished' | 'unfinished' | 'failed' | 'missing' {
  const folder = join(out, 'shards', String(part));
  if (readManifest(folder)?.status === 'finished') return 'finished';
  const begun = readManifest(`${folder}.part`);
  if (begun?.status === 'finished' && begun.runs.failed > 0) return 'failed';
  return begun !== null || existsSync(`${folder}.part`) ? 'unfinished' : 'missing';
}

/** What a person is told, and how to mend what is not whole. */
export function statusText(out: string, status: Status): string {
  const { tasks, finished, unfinished, failed, missing, merged } = status;
  const lines = [`${finished.length} of ${tasks} parts are finished`];
  if (missing.length > 0) lines.push(`not begun: ${ranges(missing)}`);
  if (unfinished.length > 0) lines.push(`begun, not finished: ${ranges(unfinished)}`);
  if (failed.length > 0) lines.push(`with runs that failed: ${ranges(failed)}`);
  const script = (name: string): string => resolve(out, 'slurm', name);
  const open = [...missing, ...unfinished, ...failed].toSorted((a, b) => a - b);
  if (open.length > 0) {
    const again = commandLine(['bash', script('submit.sh'), ranges(open)]);
    lines.push(`Where squeue no longer shows them, submit them and the merge again: ${again}`);
  }
  if (failed.length > 0 && failed.length === open.length) {
    lines.push(`Or join them with those rows empty: ${commandLine(['bash', script('merge.sh')])}`);
  }
  if (open.length === 0 && !merged) {
    lines.push(`not merged: ${commandLine(['bash', script('merge.sh')])}`);
  }
  if (merged) lines.push(`merged, in ${join(out, 'results')}`);
  return lines.map((line) => `thaw: ${line}\n`).join('');
}

/** Numbers as sbatch's --array takes them: 1-3,7. */
export function ranges(numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let place = 0; place < numbers.length; place++) {
    const first = numbers[place];
    while (numbers[place + 1] === numbers[place] + 1) place++;
    parts.push(first === numbers[place] ? String(first) : `${first}-${numbers[place]}`);
  }
  return parts.join(',');
}
