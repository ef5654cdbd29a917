// Hands the scripts to Slurm: runs submit.sh as a person would.

import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Problem } from '../../sim/problem.ts';

export interface Jobs {
  readonly array: string;
  readonly merge: string;
}

/** Why nothing can be submitted from here; null when it can. */
export function noSbatch(path = process.env.PATH ?? ''): Problem | null {
  const isThere = path.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, 'sbatch'), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (isThere) return null;
  const mend = 'Leave --submit out, and run slurm/submit.sh on a machine of the cluster.';
  return { path: '--submit', came: 'no sbatch on this machine', expected: 'Slurm', mend };
}

/** Submits; an error text when sbatch refused. */
export function submit(script: string): Jobs | string {
  const { status, stdout, stderr, error } = spawnSync('bash', [script], { encoding: 'utf8' });
  const ids = /^(\d+) (\d+)$/.exec((stdout ?? '').trim());
  if (status === 0 && ids !== null) return { array: ids[1], merge: ids[2] };
  return error?.message ?? `${stdout}${stderr}`.trim();
}
