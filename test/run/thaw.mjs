// `npm run -s thaw -- COMMAND`: the headless command in a clone. Installs and builds when needed,
// with one line on standard error and none on standard output, then becomes the command: same arguments, streams and exit code.

import { pathToFileURL } from 'node:url';
import { batchCli, ensureBatch } from './batch-build.mjs';
import { installLocked } from './install.mjs';
import { endWithParent } from './orphan.mjs';

let announced = false;
function announce() {
  if (announced || process.argv.includes('--quiet')) return;
  announced = true;
  console.error('thaw: installing and building what is needed first, maybe for half a minute');
}

async function prepare() {
  if (!(await installLocked({ quiet: true, announce }))) return false;
  const problem = await ensureBatch(announce);
  if (problem !== null) console.error(`The headless command could not be built.\n${problem}`);
  return problem === null;
}

if (await prepare()) {
  // npm runs scripts in the project's root; file names mean the folder the user stands in.
  if (process.env.npm_lifecycle_event === 'thaw') {
    if (process.env.INIT_CWD !== undefined) process.chdir(process.env.INIT_CWD);
    endWithParent();
  }
  process.argv[1] = batchCli;
  await import(pathToFileURL(batchCli).href);
} else {
  process.exitCode = 1;
}
