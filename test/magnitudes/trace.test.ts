// Section 6, check 4: does contagion leave a trace, the correlation of when people begin over their ties, held
// against shuffling inside communities? Asked for before measuring: the measure finds the published traces; on
// the same networks runs with influence have a mean z above 3, runs without one within 2, nine in ten of them
// within 2 each. Influence is what the fit of check 3 found, and two standard deviations for full company where
// it found less than half of one; without it the chance to begin is fitted anew, so that as many begin.

import { namedStream } from '../../sim/random.ts';
import { shuffled } from '../../batch/classics/networks.ts';
import { NO_DATA } from '../classics/published.ts';
import { adopt, type Community } from './adopting.ts';
import { check } from './check.ts';
import { correlation, mean, sayMean, sd } from './numbers.ts';
import { fitted, study, type Name } from './study.ts';
import { FULL } from './world.ts';

const SHUFFLES = FULL ? 400 : 100;
const RUNS = FULL ? 40 : 20;
const LEAST = 0.5;
const STRONG = 2;

/** The correlation over ties of those who began, of shuffles inside communities, and z. */
function trace({ named, place, places }: Community, began: Int32Array, run: number) {
  const uniform = namedStream(run, 'shuffling');
  const pairs = named.filter(([one, other]) => began[one] > 0 && began[other] > 0);
  const over = (periods: Int32Array) =>
    correlation(
      pairs.map(([one]) => periods[one]),
      pairs.map(([, other]) => periods[other]),
    );
  const groups = places.map((_, at) =>
    [...place.keys()].filter((person) => place[person] === at && began[person] > 0),
  );
  const shuffles = Array.from({ length: SHUFFLES }, () => {
    const mixed = began.slice();
    for (const group of groups) {
      const order = shuffled(group.length, uniform);
      group.forEach((person, at) => (mixed[person] = began[group[order[at]]]));
    }
    return over(mixed);
  });
  return { r: over(began), z: (over(began) - mean(shuffles)) / sd(shuffles) };
}

check(
  '6.4',
  'the published traces are found: farmers r .19, z 3.7; doctors r -.08, z -1.1',
  () => {
    const [corn, drug] = (['farmers', 'doctors'] as const).map((name) => {
      const { community } = study(name);
      return trace(community, community.began, 1);
    });
    const same = Math.abs(corn.r - 0.19) < 0.005 && Math.abs(drug.r + 0.08) < 0.005;
    const near = Math.abs(corn.z - 3.7) < 1 && Math.abs(drug.z + 1.1) < 1;
    const says = ({ r, z }: typeof corn) => `r ${r.toFixed(2)}, z ${z.toFixed(1)}`;
    return { pass: same && near, figures: `farmers ${says(corn)}; doctors ${says(drug)}` };
  },
  { missing: NO_DATA },
);

function traces(name: Name, influenced: boolean): { says: string; z: number[] } {
  const of = study(name);
  const { setting } = fitted(of, of.training, ({ influence }) => influenced || influence === 0);
  const strong = influenced && setting.influence < LEAST;
  const used = strong ? { ...setting, influence: STRONG } : setting;
  const z = Array.from({ length: RUNS }, (_, run) => {
    return trace(of.community, adopt(of.community, used, run + 1), run + 1).z;
  });
  return { says: `z ${sayMean(z, 1)}, alone ${used.alone}, influence ${used.influence}`, z };
}

for (const name of ['doctors', 'farmers'] as const) {
  check(
    '6.4',
    `${name}: with influence there is a trace, z above 3`,
    () => {
      const { says, z } = traces(name, true);
      return { pass: mean(z) > 3, figures: says };
    },
    { missing: NO_DATA },
  );
  check(
    '6.4',
    `${name}: without influence there is none, z within 2`,
    () => {
      const { says, z } = traces(name, false);
      const inside = z.filter((one) => Math.abs(one) < 2).length;
      const pass = Math.abs(mean(z)) < 2 && inside >= 0.9 * z.length;
      return { pass, figures: `${says}, ${inside} of ${z.length} within 2` };
    },
    { missing: NO_DATA },
  );
}
