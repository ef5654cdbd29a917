// Other people's readers of Parquet, for the long tier: DuckDB from npm, and Python's libraries in an environment
// of their own. R's come from nowhere but a machine that has them. Whatever cannot be had is said, and its tests skip.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from './browsers.mjs';
import { npmCommand, root } from './install.mjs';

const DUCKDB = '@duckdb/node-api@1.5.5-r.5';
const PYTHON = ['pyarrow==25.0.1', 'polars==1.44.2', 'fastparquet==2026.9.0'];

const cache = join(root, 'node_modules', '.cache', 'parquet-readers');
const ownPython = join(cache, 'python', 'bin', 'python');

/** @param {string} name */
const script = (name) => join(root, 'test', 'readers', name);

/**
 * @typedef {object} Reader
 * @property {string} name
 * @property {string} command
 * @property {string[]} args the file follows
 */

/** @param {string} command @param {string[]} args */
function linesOf(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : [];
}

/**
 * The readers that are here, by the names of the tests.
 * @returns {Reader[]}
 */
export function findReaders() {
  const readers = [];
  if (existsSync(join(cache, 'duckdb', 'node_modules', '@duckdb', 'node-api'))) {
    const args = [script('read-duckdb.mjs'), join(cache, 'duckdb')];
    readers.push({ name: 'DuckDB', command: process.execPath, args });
  }
  const python = existsSync(ownPython) ? ownPython : findProgram('python3');
  for (const library of python === null ? [] : linesOf(python, [script('read.py')])) {
    const name = library === 'duckdb' ? 'DuckDB of Python' : `Python's ${library}`;
    readers.push({ name, command: python ?? '', args: [script('read.py'), library] });
  }
  const r = findProgram('Rscript');
  for (const library of r === null ? [] : linesOf(r, [script('read.R')])) {
    readers.push({ name: `R's ${library}`, command: r ?? '', args: [script('read.R'), library] });
  }
  return readers;
}

/** @param {string} what @param {string} command @param {string[]} args */
function attempt(what, command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8', timeout: 600_000 });
  if (result.status === 0) return true;
  const why = (result.stderr ?? '').trim().split('\n').at(-1) ?? result.error?.message;
  console.log(`${what} could not be installed: ${why}`);
  return false;
}

export function prepareReaders() {
  if (!existsSync(join(cache, 'duckdb'))) {
    console.log('Installing DuckDB for the tests of Parquet …');
    const args = ['install', '--prefix', join(cache, 'duckdb'), '--no-save', '--no-audit', DUCKDB];
    const npm = npmCommand(args);
    attempt('DuckDB', npm.command, npm.args);
  }
  const python = findProgram('python3');
  if (python !== null && !existsSync(ownPython)) {
    console.log(`Installing Python's readers of Parquet …`);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PYTHON];
    if (attempt("Python's venv", python, ['-m', 'venv', join(cache, 'python')])) {
      attempt("Python's readers", ownPython, pip);
    }
  }
  const names = findReaders().map(({ name }) => name);
  const absent = ['DuckDB', "Python's", "R's"].filter((word) => {
    return !names.some((name) => name.startsWith(word));
  });
  console.log(`Readers of Parquet: ${names.join(', ') || 'none'}`);
  for (const word of absent) {
    console.log(
      `No ${word === 'DuckDB' ? word : `library of ${word.slice(0, -2)}`} for Parquet here; its test is skipped.`,
    );
  }
}
