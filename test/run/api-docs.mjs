// `npm run docs:api`: the pages of the library's functions and types in dist/api, by typedoc, which needs a compiler
// older than ours. Both are locked in docs/api and installed beside our own packages: 46 MB that only this wants.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand, root, whyInstall } from './install.mjs';

const from = join(root, 'docs', 'api');
const folder = join(root, 'node_modules', '.cache', 'typedoc');

function install() {
  if (whyInstall(from, folder) === null) return true;
  console.log('Installing typedoc and its compiler …');
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) {
    copyFileSync(join(from, name), join(folder, name));
  }
  const npm = npmCommand(['ci', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error']);
  const result = spawnSync(npm.command, npm.args, { shell: npm.shell, stdio: 'inherit' });
  return result.status === 0;
}

function write() {
  const typedoc = join(folder, 'node_modules', 'typedoc', 'bin', 'typedoc');
  const options = ['--options', join(from, 'typedoc.json')];
  // A warning is a failure: docs/api/typedoc.json says so.
  return spawnSync(process.execPath, [typedoc, ...options], { cwd: root, stdio: 'inherit' }).status;
}

if (!install()) {
  console.error('typedoc could not be installed: the pages were not written.');
  process.exitCode = 1;
} else {
  process.exitCode = write() ?? 1;
}
