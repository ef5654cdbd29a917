// Section 6, check 3: adoption of tetracycline by doctors of four cities (Coleman et al.) and of hybrid corn by
// farmers of eleven villages (Rogers et al.), on their real networks. Asked for before measuring: fitted on
// cities 1 and 2 and on the first six villages by number, the mean of twenty runs on the network of the others
// has a smaller error over time than the training curve copied, and at most twice that of a Bass curve fitted to
// those others themselves; villages end between half and double as different as real ones. After a first
// measurement people without ties were made to see themselves only, a stronger influence was allowed, and every
// other way to split the communities was added; the verdicts are those of the first measurement.

import { NO_DATA } from '../classics/published.ts';
import { adopt } from './adopting.ts';
import { check } from './check.ts';
import { mean, sayMean, sayShare, sd } from './numbers.ts';
import { curves, errors, everySplit, fitted, study, type Name } from './study.ts';

const missing = NO_DATA;

function say({ setting, people, ...found }: ReturnType<typeof errors>): string {
  const { model, copied, bass, training } = found;
  const [a, b, c, d] = [model, copied, bass, training].map((one) => one.toFixed(1));
  const { alone, influence } = setting;
  return `of ${people}: model ${a}, training curve ${b}, Bass on them ${c} (alone ${alone}, influence ${influence}, off by ${d} in training)`;
}

/** Known to fail, with figures. */
const COPIED: Partial<Record<Name, string>> = {
  doctors: '3.7 of 39 against 3.3',
  farmers: '30 of 302 against 11',
};
const BASS: Partial<Record<Name, string>> = {
  doctors: '3.7 of 39 against 1.7',
  farmers: '30 of 302 against 9.8',
};
const SPLITS: Partial<Record<Name, string>> = {
  doctors: '2 of 6',
  farmers: '63 of 462',
};

for (const name of ['doctors', 'farmers'] as const) {
  check(
    '6.3',
    `${name}: the others are predicted better than by the training curve copied`,
    () => {
      const found = errors(study(name));
      return { pass: found.model < found.copied, figures: say(found) };
    },
    { missing, failing: COPIED[name] },
  );
  check(
    '6.3',
    `${name}: and nearly as well as by a Bass curve fitted to them`,
    () => {
      const found = errors(study(name));
      return { pass: found.model <= 2 * found.bass, figures: say(found) };
    },
    { missing, failing: BASS[name] },
  );
  check(
    '6.3',
    `${name}: the model is nearer than the copied curve in most ways to split the communities`,
    () => {
      const { nearer, splits } = everySplit(study(name));
      return { pass: nearer > splits / 2, figures: sayShare(nearer, splits) };
    },
    { missing, failing: SPLITS[name] },
  );
}

check(
  '6.3',
  'farmers: villages end as different as real ones, sd of the final share .19',
  () => {
    const { community, heads, ...of } = study('farmers');
    const { setting } = fitted({ community, heads, ...of });
    const spreads = Array.from({ length: 10 }, (_, run) => {
      const ends = curves(community, adopt(community, setting, run + 1));
      return sd(ends.map((counts, place) => (counts.at(-1) ?? 0) / heads[place]));
    });
    return { pass: mean(spreads) >= 0.095 && mean(spreads) <= 0.38, figures: sayMean(spreads) };
  },
  { missing },
);
