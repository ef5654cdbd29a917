// E3 (Webb and Sheeran 2006: a change of intention by d .66 changes behaviour by d .36, 47 experiments). As in
// an experiment, half of the ordinary people of each organisation, drawn by lot, are moved in belief and in
// nothing else, by .66 of the standard deviation between people; the same people in the same organisation
// without it are the controls. Behaviour is the share of deep practice over the quarter that follows.
// Asked for before measuring: d of behaviour over d of belief between .25 and .75. The third question, in an
// organisation on the move, was added after the first two had failed, to see where belief does steer.

import { clamp } from '../../sim/math.ts';
import type { Model } from '../../sim/index.ts';
import { namedStream } from '../../sim/random.ts';
import type { Arm } from '../../batch/facts/fact.ts';
import { FULL as PACKAGE, QUO, SAFE, set, systemsAt } from '../../batch/facts/firm.ts';
import { check } from './check.ts';
import { mean, sayMean, sd } from './numbers.ts';
import { follow, scenarioOf, seeds } from './world.ts';

const MOVED_BY = 0.66;
const QUARTER = 13;

/** Moves the belief of these people up by so much, in every facet. */
function move(model: Model, people: readonly number[], by: number): void {
  const { columns, facets } = model;
  for (const person of people) {
    let sum = 0;
    for (let at = person * facets; at < (person + 1) * facets; at++) {
      columns.belief[at] = clamp(columns.belief[at] + by, -1, 1);
      sum += columns.belief[at];
    }
    columns.meanBelief[person] = sum / facets;
  }
}

/** d of belief when moved, and of deep practice over the next quarter. */
function experiment(seed: number, arm: Arm, start: number): { belief: number; practice: number } {
  const scenario = scenarioOf(seed, arm);
  const uniform = namedStream(seed, 'E3');
  let chosen: number[] = [];
  const trial = (moved: boolean) => {
    const deep = new Map<number, number>();
    let held: number[] = [];
    follow(scenario, start + QUARTER, (model, week) => {
      if (week < start) return;
      if (week === start) {
        const ordinary = [...model.columns.gadfly.keys()].filter(
          (person) => model.columns.gadfly[person] === 0,
        );
        if (!moved) chosen = ordinary.filter(() => uniform() < 0.5);
        const spread = sd(ordinary.map((person) => model.columns.meanBelief[person]));
        if (moved) move(model, chosen, MOVED_BY * spread);
        held = chosen.map((person) => model.columns.meanBelief[person] / spread);
        return;
      }
      for (const person of chosen) {
        const sum = deep.get(person) ?? 0;
        deep.set(person, sum + model.columns.practiceDeep[person] / QUARTER);
      }
    });
    return { held, deep: chosen.map((person) => deep.get(person) ?? 0) };
  };
  const [left, moved] = [trial(false), trial(true)];
  return {
    belief: mean(moved.held) - mean(left.held),
    practice: (mean(moved.deep) - mean(left.deep)) / sd(left.deep),
  };
}

function ratio(arm: Arm, start = 0) {
  const found = seeds().map((seed) => experiment(seed, arm, start));
  const ratios = found.map(({ belief, practice }) => practice / belief);
  const [belief, practice] = [
    mean(found.map((one) => one.belief)),
    mean(found.map((one) => one.practice)),
  ];
  return {
    pass: practice / belief > 0.25 && practice / belief < 0.75,
    figures: `d belief ${belief.toFixed(2)}, d practice ${practice.toFixed(2)}, ratio ${sayMean(ratios)}`,
  };
}

check(
  'E3',
  'a move of belief alone moves practice by a quarter to three quarters of it',
  () => ratio(QUO),
  { failing: '.08 (.05 to .10)' },
);
check('E3', 'the same where systems reward neither side', () => ratio({ params: systemsAt(0) }), {
  failing: '.13 (.09 to .18)',
});
check('E3', 'the same in the second year of a full package in safety', () =>
  ratio(set([0, { ...PACKAGE, ...SAFE }]), 60),
);
