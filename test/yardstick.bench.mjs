// Thaw against the yardstick, a culture-like workload in plain C: two programs in turns, A B A B, so that a
// noisy machine slows both alike; what counts is the ratio of the medians. It runs the built bundle, as
// everybody who uses Thaw does. Never part of the timed tests; run it alone:
//   node test/yardstick.bench.mjs [people] [rounds]

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { batchCli, ensureBatch } from './run/batch-build.mjs';
import { findProgram } from './run/browsers.mjs';
import { root } from './run/install.mjs';

const SOURCE = join(root, '..', 'shared', 'bench', 'yardstick', 'yardstick.c');
const TICKS = 500;
const WEEKS = 104;

const [people = 10_000, rounds = 5] = process.argv.slice(2).map(Number);

/** @param {string} program @param {string[]} args */
function run(program, args) {
  const result = spawnSync(program, args, { encoding: 'utf8', cwd: root });
  if (result.status !== 0) throw new Error(`${program}: ${result.stderr || String(result.error)}`);
  return result.stdout;
}

/** @param {string} yardstick */
function measureYardstick(yardstick) {
  const answer = JSON.parse(run(yardstick, [String(people), String(TICKS)]));
  return Number(answer.agentTicksPerSecond);
}

function measureThaw() {
  const options = ['--agents', String(people), '--weeks', String(WEEKS), '--workers', '1'];
  const text = run(process.execPath, [batchCli, 'bench', ...options, '--json', '--quiet']);
  return Number(JSON.parse(text).results[0].agentTicksPerSecond);
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** @param {number} rate */
const millions = (rate) => `${(rate / 1e6).toFixed(2)} M`;

async function bench() {
  const gcc = findProgram('gcc');
  if (gcc === null || !existsSync(SOURCE)) {
    const missing = gcc === null ? 'gcc' : SOURCE;
    console.log(`Skipped: the yardstick needs ${missing}, which is not here.`);
    return;
  }
  const problem = await ensureBatch();
  if (problem !== null) throw new Error(problem);
  const folder = mkdtempSync(join(tmpdir(), 'thaw-yardstick-'));
  try {
    const yardstick = join(folder, 'yardstick');
    run(gcc, ['-O3', '-march=native', '-o', yardstick, SOURCE, '-lm']);
    const rates = { yardstick: /** @type {number[]} */ ([]), thaw: /** @type {number[]} */ ([]) };
    for (let round = 1; round <= rounds; round++) {
      rates.yardstick.push(measureYardstick(yardstick));
      rates.thaw.push(measureThaw());
      const [a, b] = [rates.yardstick, rates.thaw].map((all) => millions(all[round - 1]));
      console.log(`round ${round}: yardstick ${a}, thaw ${b} agent-ticks/s`);
    }
    const [a, b] = [median(rates.yardstick), median(rates.thaw)];
    console.log(
      `${people} people, medians of ${rounds}: yardstick ${millions(a)}, thaw ${millions(b)} ` +
        `agent-ticks/s; thaw is ${(b / a).toFixed(3)} of the yardstick`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await bench();
