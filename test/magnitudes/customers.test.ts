// E4 (Grant et al. 2007: five minutes with those one works for last a month) and E16 (five points more of
// customers kept are worth +25 to +85 % of profit, by industry). Asked for before measuring. E4: after one week
// in which everybody meets customers, who are asked what they value, more deep practice in weeks 1 to 4 and
// still in weeks 5 to 8, each with an interval that leaves out 0 in three quarters of the organisations; no
// size (one field site). E16: customers leave so much more slowly that a year keeps five points more of them;
// after ten years profit is 15 to 100 % of week 0's profit higher than without.

import { meanAt, type Window } from '../../batch/facts/fact.ts';
import { QUO, set } from '../../batch/facts/firm.ts';
import { READING } from '../../batch/facts/readings.ts';
import { FIRM } from '../../sim/model.ts';
import type { Model } from '../../sim/index.ts';
import { loyalty } from '../../sim/loyalty.ts';
import { check } from './check.ts';
import { mean, meanInterval, sayMean } from './numbers.ts';
import { follow, runsOf, scenarioOf, seeds } from './world.ts';

const MEETING = { customerContact: 1, appreciation: 1 };
const arms = {
  quo: QUO,
  met: set([0, MEETING], [1, { customerContact: 0, appreciation: 0 }]),
};

function moreDeep(window: Window) {
  const gains = runsOf(arms, 8).map(
    ({ quo, met }) => meanAt(met, READING.deep, window) - meanAt(quo, READING.deep, window),
  );
  const won = gains.filter((gain) => gain > 0).length;
  const { low } = meanInterval(gains);
  return {
    pass: low > 0 && won >= 0.75 * gains.length,
    figures: `${sayMean(gains, 4)}, ${won} of ${gains.length}`,
  };
}

check('E4', 'one meeting with customers gives more deep practice in the month after it', () =>
  moreDeep([0, 4]),
);
check('E4', 'and still in the second month', () => moreDeep([4, 8]));

const TEN_YEARS = 520;

/** Share of customers that stay for a year, at such a leaving rate. */
function kept(model: Model, leavingRate: number): number {
  const { satisfaction, custom } = model.columns;
  const here = [...satisfaction.keys()].filter((customer) => custom[customer] === 1);
  const each = here.map((one) => (1 - leavingRate * (1 - loyalty(satisfaction[one]))) ** 52);
  return mean(each);
}

/** The leaving rate at which a year keeps five points more. */
function slower(model: Model): number {
  const wanted = kept(model, model.values.leavingRate) + 0.05;
  let [low, high] = [0, model.values.leavingRate];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (kept(model, middle) > wanted) low = middle;
    else high = middle;
  }
  return low;
}

/** Mean profit of the tenth year, and profit and retention at week 0. */
function tenthYear(seed: number, loyal: boolean) {
  let sum = 0;
  let retention = 0;
  let start = 0;
  follow(scenarioOf(seed, QUO), TEN_YEARS, (model, week) => {
    if (week === 0) {
      retention = kept(model, model.values.leavingRate);
      start = model.firm[FIRM.profitStart];
      if (loyal) (model.values as { leavingRate: number }).leavingRate = slower(model);
    } else if (week > TEN_YEARS - 52) sum += model.firm[FIRM.profit] / 52;
  });
  return { profit: sum, retention, start };
}

check('E16', 'five points more retention are worth 15 to 100 % of profit in the long run', () => {
  const found = seeds(8).map((seed) => {
    const [plain, loyal] = [tenthYear(seed, false), tenthYear(seed, true)];
    return { gain: (loyal.profit - plain.profit) / plain.start, retention: plain.retention };
  });
  const gains = found.map(({ gain }) => gain);
  return {
    pass: mean(gains) > 0.15 && mean(gains) < 1,
    figures: `${sayMean(gains)}; a year keeps ${sayMean(found.map((one) => one.retention))}`,
  };
});
