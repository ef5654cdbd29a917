// `npm test` and `npm run test:full`: installs what is locked, then every check there is, then one line
// `N passed, N failed`. A step such as "types" counts one; inside vitest every test counts one.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBatch } from './batch-build.mjs';
import { ensureChromium } from './browsers.mjs';
import { prepareEngines } from './engines.mjs';
import { installLocked, root } from './install.mjs';
import { ensureLibrary } from './library-build.mjs';
import { prepareReaders } from './readers.mjs';
import { prepareSlurm } from './slurm.mjs';
import { countTests, lastLine } from './tally.mjs';

const full = process.argv.includes('--full');
const tally = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const notes = [];

/** @param {string} name */
function bin(name) {
  const path = join(root, 'node_modules', ...name.split('/'));
  return { command: process.execPath, args: [path] };
}

/**
 * Runs a program with its output shown as it comes.
 * @param {{ command: string, args: string[] }} program
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function run(program, args, env = {}) {
  const result = spawnSync(program.command, [...program.args, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (result.error) console.log(result.error.message);
  return result.status === 0;
}

/**
 * One step that counts one test.
 * @param {string} name
 * @param {() => boolean | Promise<boolean>} check
 */
async function step(name, check) {
  const started = Date.now();
  console.log(`\n— ${name}`);
  const passed = await check();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${passed ? 'passed' : 'FAILED'}: ${name} (${seconds} s)`);
  if (!passed) notes.push(`failed: ${name}`);
  tally[passed ? 'passed' : 'failed'] += 1;
}

/**
 * One vitest project; every test in it counts one.
 * @param {string} project
 * @param {Record<string, string>} env
 * @param {string[]} wrapper a program to run vitest under, such as xvfb-run
 */
function tests(project, env, wrapper = []) {
  console.log(`\n— tests: ${project}`);
  const folder = mkdtempSync(join(tmpdir(), 'thaw-test-'));
  const report = join(folder, 'report.json');
  const vitest = bin('vitest/vitest.mjs');
  const command = [...wrapper, vitest.command, ...vitest.args, 'run', '--project', project];
  const second = join(folder, 'second-tries.json');
  const reporters = ['default', 'json', join(root, 'test/run/second-tries.mjs')];
  const args = [...reporters.map((one) => `--reporter=${one}`), `--outputFile.json=${report}`];
  const vitestEnv = { ...env, THAW_SECOND_TRIES: second };
  const passed = run({ command: command[0] ?? '', args: command.slice(1) }, args, vitestEnv);
  let counted;
  try {
    counted = countTests(JSON.parse(readFileSync(report, 'utf8')), passed);
  } catch {
    counted = { passed: 0, failed: 1, skipped: 0, notes: [`failed: ${project} gave no report`] };
  }
  if (existsSync(second)) {
    /** @type {string[]} */
    const names = JSON.parse(readFileSync(second, 'utf8'));
    notes.push(...names.map((name) => `passed at the second try: ${name}`));
  }
  rmSync(folder, { recursive: true, force: true });
  tally.passed += counted.passed;
  tally.failed += counted.failed;
  tally.skipped += counted.skipped;
  notes.push(...counted.notes);
}

async function everything() {
  if (!(await installLocked())) {
    tally.failed += 1;
    return;
  }
  const env = { THAW_TIER: full ? 'full' : 'quick' };
  await step('types', () => run(bin('typescript/bin/tsc'), ['-p', '.']));
  await step('types of sim without a DOM', () => run(bin('typescript/bin/tsc'), ['-p', 'sim']));
  await step('lint', () => run(bin('oxlint/bin/oxlint'), ['--type-aware']));
  await step('format', () => run(bin('prettier/bin/prettier.cjs'), ['--check', '.']));
  await step('nothing unused', () => run(bin('knip/bin/knip.js'), []));
  await step('build of the page', () =>
    run(bin('vite/bin/vite.js'), ['build', '--logLevel', 'warn']),
  );
  await step('build of the page as one file', () =>
    run(bin('vite/bin/vite.js'), ['build', '--mode', 'file', '--logLevel', 'warn']),
  );
  await step('build of the headless command', async () => {
    const problem = await ensureBatch();
    if (problem !== null) console.log(problem);
    return problem === null;
  });
  await step('build of the library', async () => {
    const problem = await ensureLibrary();
    if (problem !== null) console.log(problem);
    return problem === null;
  });
  if (full) {
    await step('pages of the library, without a warning', () =>
      run({ command: process.execPath, args: [join(root, 'test', 'run', 'api-docs.mjs')] }, []),
    );
  }
  if (full) prepareReaders();
  tests('unit', env);
  const chromium = ensureChromium();
  tests('page', { ...env, THAW_CHROMIUM: chromium ?? 'none' });
  if (full) {
    const engines = prepareEngines();
    prepareSlurm();
    tests('cross', { ...env, ...engines.env }, engines.wrapper);
  }
}

await everything();
console.log('');
for (const note of notes) console.log(note);
console.log(lastLine(tally));
process.exitCode = tally.failed === 0 ? 0 : 1;
