// `npm run -s thaw -- COMMAND`: the headless command in a clone. Installs and builds when needed,
// without a word on standard output, then becomes the command: same arguments, streams and exit code.

import { pathToFileURL } from 'node:url';
import { batchCli, ensureBatch } from './batch-build.mjs';
import { installLocked } from './install.mjs';
import { endWithParent } from './orphan.mjs';

async function prepare() {
  if (!(await installLocked({ quiet: true }))) return false;
  const problem = await ensureBatch();
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
