// Agent-ticks per second on one core, at 1,000, 10,000 and 100,000 people with 12 ties each in departments of
// a hundred, under a plan that moves every part of the model. Never part of the timed tests; run it alone:
//   npx vitest bench --run --project unit test/tick.bench.ts
// vitest's module loader about halves the speed: compare these figures with one another only. For the
// bundle's own speed ask `thaw bench`, and for one beside plain C test/yardstick.bench.mjs.

import { bench, describe } from 'vitest';
import { checkScenario, createModel, tick } from '../sim/index.ts';
import type { Model } from '../sim/index.ts';
import { accepted } from './helpers.ts';

const SIZES = [1_000, 10_000, 100_000];
const DEPARTMENT = 100;

function benchModel(people: number): Model {
  const departments = Array.from({ length: Math.min(400, people / DEPARTMENT) }, (_, place) => ({
    name: `Department ${place + 1}`,
    people: people / Math.min(400, people / DEPARTMENT),
    service: place % 2 === 0,
  }));
  const scenario = accepted(
    checkScenario({
      schemaVersion: 1,
      title: 'Bench',
      question: 'How fast is a week?',
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
    }),
  );
  return createModel(scenario);
}

describe.each(SIZES)('a week of %i people', (people) => {
  let model: Model | null = null;
  let weeks = 0;
  let milliseconds = 0;
  bench(
    `${people} people`,
    () => {
      const from = performance.now();
      tick(model!);
      milliseconds += performance.now() - from;
      weeks++;
    },
    {
      time: 2000,
      warmupTime: 500,
      setup: (_, mode) => {
        model ??= benchModel(people);
        if (mode === 'run') [weeks, milliseconds] = [0, 0];
      },
      teardown: (_, mode) => {
        if (mode !== 'run') return;
        const perSecond = Math.round((people * weeks * 1000) / milliseconds);
        process.stdout.write(`${people} people: ${perSecond.toLocaleString('en')} agent-ticks/s\n`);
      },
    },
  );
});
