// What goes with profit across organisations: E8 (Simons: hotels whose managers keep their word earn more),
// E9 (turnover and performance: r -.03 to -.15) and E14 (market orientation and performance: r about .3, Kirca
// et al. 2005). As in the prototype organisations differ by a context jitter of .25 and all run the shipped
// package without its safe space (E9, E14); for E8 all of them say customer first, teach and make it safe, and
// differ in how far systems follow, from not at all to in full. Asked for before measuring: integrity (1 less
// mean contradiction, third year) goes with profit of that year, r above 0 with its interval (and of the sixth year, added after the third had failed); turnover of the
// three years with deep practice of the third, r in -.4 to 0; deep practice with profit, r in .15 to .6.

import { meanAt, type Run } from '../../batch/facts/fact.ts';
import { FULL as PACKAGE, SAFE, set, systemsAt } from '../../batch/facts/firm.ts';
import { READING, type Reading } from '../../batch/facts/readings.ts';
import { FULL_PLAN } from '../../batch/facts/scenario-facts.ts';
import { namedStream } from '../../sim/random.ts';
import { check } from './check.ts';
import { correlation, sayCorrelation, sayMean, sd } from './numbers.ts';
import { FULL, runsOf, seeds } from './world.ts';

const YEARS = 156;
const MANY = seeds(FULL ? 120 : 40);
const params = { contextJitter: 0.25 };

const unsafe = {
  params,
  interventions: FULL_PLAN.interventions.filter(({ kind }) => kind !== 'safe-space'),
};
const packaged = () => runsOf({ arm: unsafe }, YEARS, MANY).map((own) => own['arm']);

/** Words are the same everywhere, and followed as far as this organisation's lot says. */
const followed = () =>
  MANY.flatMap((seed) => {
    const level = 2 * namedStream(seed, 'how far systems follow')() - 1;
    const levers = { ...PACKAGE, ...SAFE, ...systemsAt(level) };
    return runsOf({ arm: { params, ...set([0, levers]) } }, 2 * YEARS, [seed]);
  }).map((own) => own['arm']);

const third = (runs: readonly Run[], name: Reading, end = YEARS) =>
  runs.map((run) => meanAt(run, READING[name], [end - 52, end]));

function integrityPays(end: number) {
  const runs = followed();
  const integrity = third(runs, 'mixed', end).map((mixed) => 1 - mixed);
  const r = correlation(integrity, third(runs, 'profit', end));
  const low = Math.tanh(Math.atanh(r) - 1.96 / Math.sqrt(runs.length - 3));
  return { pass: low > 0, figures: sayCorrelation(r, runs.length) };
}

check(
  'E8',
  'organisations that do as they say earn more in the third year',
  () => integrityPays(YEARS),
  { failing: 'r -.09 (-.39 to .23)' },
);
check('E8', 'and in the sixth', () => integrityPays(2 * YEARS));

check('E9', 'where more people leave there is a little less deep practice', () => {
  const runs = packaged();
  const leaving = runs.map((run) => meanAt(run, READING.exits, [0, YEARS]));
  const r = correlation(leaving, third(runs, 'deep'));
  return { pass: r >= -0.4 && r <= 0, figures: sayCorrelation(r, runs.length) };
});

check(
  'E14',
  'deep practice goes with profit, and far from exactly',
  () => {
    const runs = packaged();
    const [deep, profit] = [third(runs, 'deep'), third(runs, 'profit')];
    const r = correlation(deep, profit);
    return {
      pass: r >= 0.15 && r <= 0.6,
      figures: `${sayCorrelation(r, runs.length)}; deep ${sayMean(deep)}, sd ${sd(deep).toFixed(2)}; profit sd ${sd(profit).toFixed(2)}`,
    };
  },
  { failing: 'r .66 (.44 to .81)' },
);
