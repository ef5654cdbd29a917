// What the long tier needs for thaw slurm: Debian's Slurm of one machine. Where it cannot be had, its tests
// skip and say so.

import { findProgram, installPackages } from './browsers.mjs';

const PACKAGES = ['slurm-wlm', 'munge'];

export function prepareSlurm() {
  if (findProgram('sbatch') !== null) return;
  const problem = installPackages(PACKAGES);
  if (findProgram('sbatch') !== null) return;
  console.log(
    `No Slurm for the tests of thaw slurm (${problem}); they are skipped. ` +
      `Get it with, as root: apt-get install ${PACKAGES.join(' ')}`,
  );
}
