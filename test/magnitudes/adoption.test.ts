// Section 6, checks 3 and 4: adoption of tetracycline by doctors of four cities (Coleman et al.) and of hybrid
// corn by farmers of eleven villages (Rogers et al.). Asked for before measuring. Check 3: fitted on cities 1
// and 2 and on the first six villages by number, the mean of twenty runs on the network of the others has a
// smaller error over time than the training curve copied, and at most twice that of a Bass curve fitted to those
// others themselves. Check 4: with influence the correlation of the periods over ties has a mean z above 3
// against shuffling inside communities, without it within 2. Influence is what the fit found; where it found
// none, that full company adds two standard deviations.

import {
  adopt,
  curve,
  heads,
  off,
  readCommunity,
  type Community,
  type Setting,
} from './adopting.ts';
import { bassCurve, fitBass } from './bass.ts';
import { check } from './check.ts';
import { mean, sayMean, sd } from './numbers.ts';
import { correlation } from './numbers.ts';
import { namedStream } from '../../sim/random.ts';
import { NO_DATA } from '../classics/published.ts';
import { shuffled } from '../classics/networks.ts';
import { FULL } from './world.ts';

const FITTING = 4;
const PREDICTING = 20;

interface Study {
  readonly name: string;
  readonly community: Community;
  readonly training: readonly number[];
  readonly alone: readonly number[];
  readonly influence: readonly number[];
  /** Some never begin: the Bass curve may end lower. */
  readonly free: boolean;
}

const known = new Map<string, Study>();
function study(name: 'doctors' | 'farmers'): Study {
  const made = known.get(name) ?? (name === 'doctors' ? doctors() : farmers());
  known.set(name, made);
  return made;
}

function doctors(): Study {
  return {
    name: 'doctors',
    community: readCommunity('medical_innovation', 1, 17),
    training: [0, 1],
    alone: [0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.14, 0.17],
    influence: [0, 0.25, 0.5, 1, 1.5, 2],
    free: true,
  };
}

function farmers(): Study {
  return {
    name: 'farmers',
    community: readCommunity('brazilian_farmers', 1946, 19),
    training: [0, 1, 2, 3, 4, 5],
    alone: [0.0025, 0.005, 0.01, 0.015, 0.02, 0.03, 0.045, 0.065],
    influence: [0, 0.5, 1, 1.5, 2, 3],
    free: false,
  };
}

function settings({ alone, influence }: Study): Setting[] {
  return alone.flatMap((one) => influence.map((other) => ({ alone: one, influence: other })));
}

/** The mean curve of some runs in these places. */
function expected(community: Community, setting: Setting, runs: number, among: readonly number[]) {
  const sums = new Array<number>(community.periods).fill(0);
  for (let run = 1; run <= runs; run++) {
    const one = curve(community, adopt(community, setting, run), among);
    one.forEach((count, place) => (sums[place] += count / runs));
  }
  return sums;
}

const fits = new Map<Study, Setting>();
/** The setting whose mean curve is nearest to that of the training places. */
function fitted(of: Study): Setting {
  const done = fits.get(of);
  if (done !== undefined) return done;
  const real = curve(of.community, of.community.began, of.training);
  const scores = settings(of).map((setting) => ({
    setting,
    error: off(expected(of.community, setting, FITTING, of.training), real),
  }));
  const { setting } = scores.toSorted((a, b) => a.error - b.error)[0];
  fits.set(of, setting);
  return setting;
}

function others({ community, training }: Study): number[] {
  return [...community.places.keys()].filter((place) => !training.includes(place));
}

/** Errors over time in the places that were kept apart. */
function errors(of: Study) {
  const { community, training } = of;
  const among = others(of);
  const people = heads(community, among);
  const real = curve(community, community.began, among);
  const trained = curve(community, community.began, training);
  const scale = people / heads(community, training);
  const setting = fitted(of);
  const predicted = expected(community, setting, PREDICTING, among);
  const own = fitBass(real, people, of.free);
  const theirs = fitBass(trained, heads(community, training), of.free);
  return {
    setting,
    people,
    model: off(predicted, real),
    copied: off(
      trained.map((count) => count * scale),
      real,
    ),
    bass: off(bassCurve(own, community.periods), real),
    bassCopied: off(
      bassCurve(theirs, community.periods).map((count) => count * scale),
      real,
    ),
  };
}

function say({ setting, people, model, copied, bass, bassCopied }: ReturnType<typeof errors>) {
  const found = `alone ${setting.alone}, influence ${setting.influence}`;
  const [a, b, c, d] = [model, copied, bass, bassCopied].map((one) => one.toFixed(1));
  return `of ${people}: model ${a}, training curve ${b}, Bass on them ${c}, Bass of training ${d} (${found})`;
}

for (const name of ['doctors', 'farmers'] as const) {
  check(
    '6.3',
    `${name}: predicts the others better than the training curve copied`,
    () => {
      const found = errors(study(name));
      return { pass: found.model < found.copied, figures: say(found) };
    },
    { missing: NO_DATA },
  );
  check(
    '6.3',
    `${name}: and nearly as well as a Bass curve fitted to them`,
    () => {
      const found = errors(study(name));
      return { pass: found.model <= 2 * found.bass, figures: say(found) };
    },
    { missing: NO_DATA },
  );
}

check(
  '6.3',
  'farmers: villages end as different as real ones, sd of the final share .19',
  () => {
    const of = study('farmers');
    const spreads = Array.from({ length: 10 }, (_, run) => finalSpread(of, run + 1));
    return { pass: mean(spreads) >= 0.095 && mean(spreads) <= 0.38, figures: sayMean(spreads) };
  },
  { missing: NO_DATA },
);

function finalSpread({ community, ...of }: Study, run: number): number {
  const began = adopt(community, fitted(study(of.name as 'farmers')), run);
  return sd(
    community.places.map((_, place) => {
      const end = curve(community, began, [place]).at(-1) ?? 0;
      return end / heads(community, [place]);
    }),
  );
}

/** z of the correlation over ties of those who began, against shuffling inside communities. */
function trace({ named, place, places }: Community, began: Int32Array, run: number): number {
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
  const shuffles = Array.from({ length: FULL ? 400 : 100 }, () => {
    const mixed = began.slice();
    for (const group of groups) {
      const order = shuffled(group.length, uniform);
      group.forEach((person, at) => (mixed[person] = began[group[order[at]]]));
    }
    return over(mixed);
  });
  return (over(began) - mean(shuffles)) / sd(shuffles);
}

check(
  '6.4',
  'the published traces are found: farmers z 3.7, doctors -1.1',
  () => {
    const [corn, drug] = (['farmers', 'doctors'] as const).map((name) => {
      const { community } = study(name);
      return trace(community, community.began, 1);
    });
    const near = Math.abs(corn - 3.7) < 0.7 && Math.abs(drug + 1.1) < 0.7;
    return { pass: near, figures: `farmers ${corn.toFixed(1)}, doctors ${drug.toFixed(1)}` };
  },
  { missing: NO_DATA },
);

const TRACED = FULL ? 40 : 10;
const STRONG = 2;

for (const name of ['doctors', 'farmers'] as const) {
  const traces = (influence: (fit: Setting) => number): { influence: number; z: number[] } => {
    const of = study(name);
    const fit = fitted(of);
    const setting = { ...fit, influence: influence(fit) };
    const z = Array.from({ length: TRACED }, (_, run) =>
      trace(of.community, adopt(of.community, setting, run + 1), run + 1),
    );
    return { influence: setting.influence, z };
  };
  check(
    '6.4',
    `${name}: with influence it leaves a trace, z above 3`,
    () => {
      const { influence, z } = traces((fit) => (fit.influence > 0 ? fit.influence : STRONG));
      return { pass: mean(z) > 3, figures: `z ${sayMean(z, 1)} at influence ${influence}` };
    },
    { missing: NO_DATA },
  );
  check(
    '6.4',
    `${name}: without influence none, z within 2`,
    () => {
      const { z } = traces(() => 0);
      const inside = z.filter((one) => Math.abs(one) < 2).length;
      return {
        pass: Math.abs(mean(z)) < 2 && inside >= 0.9 * z.length,
        figures: `z ${sayMean(z, 1)}, ${inside} of ${z.length} within 2`,
      };
    },
    { missing: NO_DATA },
  );
}
