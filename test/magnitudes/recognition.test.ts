// E5 (Stajkovic and Luthans 2003: recognition d .47; with money and feedback more than the sum) and E6 (Deci,
// Koestner and Ryan 1999: tangible contingent rewards d -.28 to -.40 on what is done freely, positive feedback
// +.33). Asked for before measuring. E5: recognition added to the full package moves deep practice in weeks 130
// to 160 by d .2 to .8 across organisations; in taught, warm, safe organisations recognition, pay and metrics
// together gain more than the sum of their gains alone, with an interval that leaves out 0. E6: two years of
// the full package, then everything stops: where pay had felt like control there is less deep practice a year
// later than where it had felt like information, d -.1 to -.5 across organisations. That recognition leaves
// more behind than a controlling reward is fact F24 (test/claims).

import { meanAt, type Runs } from '../../batch/facts/fact.ts';
import { FULL as PACKAGE, QUO, SAFE, set, systemsAt } from '../../batch/facts/firm.ts';
import { READING } from '../../batch/facts/readings.ts';
import { check } from './check.ts';
import { cohen, mean, meanInterval, sayMean } from './numbers.ts';
import { runsOf } from './world.ts';

const CLIMATE = { education: 0.3, temperature: 0.42, ...SAFE };
const STOP = { ...systemsAt(0), talk: 0, education: 0, temperature: 0.25, safetyLift: 0 };
const stopped = { ...STOP, distressRelief: 0, controlling: 0 };
const arms = {
  quo: QUO,
  full: set([0, PACKAGE]),
  thanked: set([0, { ...PACKAGE, recognition: 1 }]),
  quoThanked: set([0, { recognition: 1 }]),
  climate: set([0, CLIMATE]),
  recognition: set([0, { ...CLIMATE, recognition: 1 }]),
  money: set([0, { ...CLIMATE, rewards: 1 }]),
  feedback: set([0, { ...CLIMATE, metrics: 1 }]),
  joint: set([0, { ...CLIMATE, recognition: 1, rewards: 1, metrics: 1 }]),
  controlled: set([0, { ...PACKAGE, ...SAFE, controlling: 1 }], [104, stopped]),
  informed: set([0, { ...PACKAGE, ...SAFE }], [104, stopped]),
};
type Arms = keyof typeof arms;

const runs = () => runsOf(arms, 160);
const deep = (own: Runs, arm: Arms, from = 130) => meanAt(own[arm], READING.deep, [from, 160]);

function effect(from: Arms, to: Arms, least: number, most: number, week = 130) {
  const [a, b] = [from, to].map((arm) => runs().map((own) => deep(own, arm, week)));
  const d = cohen(a, b);
  const gains = b.map((value, place) => value - a[place]);
  return {
    pass: d >= least && d <= most,
    figures: `d ${d.toFixed(2)}; ${mean(a).toFixed(3)} to ${mean(b).toFixed(3)}, by ${sayMean(gains, 3)}`,
  };
}

check('E5', 'recognition in a full package moves deep practice by d .2 to .8', () =>
  effect('full', 'thanked', 0.2, 0.8),
);
check(
  'E5',
  'recognition alone, with nothing else done, moves it by d .2 to .8',
  () => effect('quo', 'quoThanked', 0.2, 0.8),
  { failing: 'd .01' },
);

check('E5', 'recognition, pay and metrics together gain more than the sum of them alone', () => {
  const extra = runs().map((own) => {
    const gain = (arm: Arms) => deep(own, arm) - deep(own, 'climate');
    return gain('joint') - gain('recognition') - gain('money') - gain('feedback');
  });
  const joint = runs().map((own) => deep(own, 'joint') - deep(own, 'climate'));
  return {
    pass: meanInterval(extra).low > 0,
    figures: `together ${sayMean(joint, 3)}, beyond the sum ${sayMean(extra, 3)}`,
  };
});

check('E6', 'a controlling reward leaves less behind than an informing one, by d -.1 to -.5', () =>
  effect('informed', 'controlled', -0.5, -0.1, 154),
);
