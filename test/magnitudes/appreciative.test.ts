// E12 (Bushe and Kassam 2005: 7 of 20 cases of appreciative inquiry were transformational). Asked for before
// measuring: appreciative, participative work on the full package with only half of its systems (those that
// facts call half: metrics, decision rights and people practices; the other three stay as they were) tips 10
// to 60 % of the organisations within three years, not all. To tip is mean belief of ordinary people above 0.
// With a place to voice anxieties, as package facts are asked too, it was asked after it had failed without.

import { firstAbove, type Arm } from '../../batch/facts/fact.ts';
import { FULL as PACKAGE, SAFE, set, systemsAt } from '../../batch/facts/firm.ts';
import { check } from './check.ts';
import { sayShare } from './numbers.ts';
import { runsOf, seeds } from './world.ts';

const INQUIRY = { ...PACKAGE, participation: 1, exemplars: 1 };
const REST = ['rewards', 'processes', 'structure'];
const YEARS = 156;

function tipped(arm: Arm) {
  const runs = runsOf({ arm }, YEARS, seeds(20));
  const count = runs.filter((own) => firstAbove(own['arm'], 'belief', 0) <= YEARS).length;
  const share = count / runs.length;
  return { pass: share >= 0.1 && share <= 0.6, figures: sayShare(count, runs.length) };
}

const half = { ...INQUIRY, ...systemsAt(-1, REST) };
const halfway = { ...INQUIRY, ...systemsAt(0) };

check(
  'E12',
  'appreciative inquiry with half of the levers transforms some, not all',
  () => tipped(set([0, half])),
  { failing: '0 of 20' },
);
check('E12', 'the same with all six levers half-way', () => tipped(set([0, halfway])), {
  failing: '1 of 20',
});
check('E12', 'with half of the levers and a safe place', () =>
  tipped(set([0, { ...half, ...SAFE }])),
);
check('E12', 'with all six levers half-way and a safe place', () =>
  tipped(set([0, { ...halfway, ...SAFE }])),
);
