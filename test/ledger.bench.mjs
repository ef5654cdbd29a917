// What keeping a ledger costs: the same organisation with and without one, a week of each in turns, in
// processor time, so that a busy machine slows both alike; what counts is the ratio of the medians. The
// engine is bundled first, as everybody who uses Thaw runs it. Booking is what a week costs more; reading
// the books of every department every week comes on top. Never part of the timed tests; run it alone:
//   node test/ledger.bench.mjs [people] [weeks]

import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from './run/install.mjs';

const [people = 10_000, weeks = 200] = process.argv.slice(2).map(Number);
const WARM_UP = 100;
const DEPARTMENT = 100;

/** @returns {Promise<typeof import('../sim/index.ts')>} */
async function loadEngine() {
  const folder = mkdtempSync(join(root, 'node_modules', '.ledger-bench-'));
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      build: {
        ssr: join(root, 'sim', 'index.ts'),
        outDir: folder,
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: 'engine.mjs' } },
      },
    });
    return await import(pathToFileURL(join(folder, 'engine.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The organisation of test/tick.bench.ts: a plan that moves every part of the model. */
function scenario() {
  const departments = Array.from({ length: people / DEPARTMENT }, (_, place) => ({
    name: `Department ${place + 1}`,
    people: DEPARTMENT,
    service: place % 2 === 0,
  }));
  return {
    schemaVersion: 1,
    title: 'Bench',
    question: 'What does a ledger cost?',
    claims: [],
    seed: 1,
    weeks: 5000,
    organisation: { name: 'Bench', departments, network: { meanTies: 12 } },
    params: { burnIn: 2 },
    interventions: [
      { kind: 'educate-paradigm', start: 0 },
      { kind: 'vision-talk', start: 0 },
      { kind: 'align-incentives', start: 0 },
      { kind: 'recognise', start: 0, target: { share: 0.5 } },
      { kind: 'appreciative-summit', start: 0 },
    ],
  };
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

async function bench() {
  const { accountLength, checkScenario, createLedger, createModel, departmentAccount, tick } =
    await loadEngine();
  const checked = checkScenario(scenario());
  if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
  const models = ['off', 'booked', 'read'].map((kept) => {
    const model = createModel(checked.scenario);
    if (kept !== 'off') model.ledger = createLedger(model, []);
    const account = new Float64Array(model.ledger === null ? 0 : accountLength(model.ledger));
    return { kept, model, account, times: /** @type {number[]} */ ([]) };
  });
  for (let week = 0; week < WARM_UP + weeks; week++) {
    // Who goes first changes from week to week: neither finds the caches warmer.
    for (const one of week % 2 === 0 ? models : models.toReversed()) {
      const from = process.cpuUsage();
      tick(one.model);
      for (let place = 0; one.kept === 'read' && place < one.model.departments; place++) {
        if (one.model.ledger === null) break;
        departmentAccount(one.model, one.model.ledger, place, one.account);
      }
      const { user, system } = process.cpuUsage(from);
      if (week >= WARM_UP) one.times.push((user + system) / 1000);
    }
  }
  const [off, booked, read] = models.map(({ times }) => median(times));
  /** @param {number} on */
  const more = (on) => `${on.toFixed(2)} ms (${(100 * (on / off - 1)).toFixed(1)} % more)`;
  console.log(
    `${people} people, medians of ${weeks} weeks in turns: without ${off.toFixed(2)} ms, ` +
      `booked ${more(booked)}, booked and read by department ${more(read)}`,
  );
}

await bench();
