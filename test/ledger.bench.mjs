// What keeping a ledger costs: the same organisation with and without one, a week of each in turns, so that a
// noisy machine slows both alike; what counts is the ratio of the medians. The engine is bundled first, as
// everybody who uses Thaw runs it. Reading the books of every department every week is part of the cost. Never part of the timed tests; run it alone:
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
  const models = ['off', 'departments'].map((kept) => {
    const model = createModel(checked.scenario);
    if (kept === 'departments') model.ledger = createLedger(model, []);
    const account = new Float64Array(model.ledger === null ? 0 : accountLength(model.ledger));
    return { kept, model, account, times: /** @type {number[]} */ ([]) };
  });
  for (let week = 0; week < WARM_UP + weeks; week++) {
    // Who goes first changes from week to week: neither finds the caches warmer.
    for (const one of week % 2 === 0 ? models : models.toReversed()) {
      const from = performance.now();
      tick(one.model);
      for (let place = 0; one.model.ledger !== null && place < one.model.departments; place++) {
        departmentAccount(one.model, one.model.ledger, place, one.account);
      }
      if (week >= WARM_UP) one.times.push(performance.now() - from);
    }
  }
  const [off, on] = models.map(({ times }) => median(times));
  const cost = (100 * (on / off - 1)).toFixed(1);
  console.log(
    `${people} people, medians of ${weeks} weeks in turns: without ${off.toFixed(2)} ms, ` +
      `by department ${on.toFixed(2)} ms: ${cost} % more`,
  );
}

await bench();
