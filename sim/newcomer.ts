// A person who begins in a slot: drawn from the slot, its generation and the week alone, so that two what-ifs
// hire the same people for the same vacancies.

import { LEVER_FACETS } from './columns.ts';
import { seatOwn } from './extensions/own-columns.ts';
import type { Model } from './model.ts';
import { LEVER, LEVERS } from './params.ts';
import { PURPOSE } from './purposes.ts';
import { drawCounter, drawPair } from './random.ts';
import { clamp } from './math.ts';
import { normalQuantile } from './normal.ts';
import { bornTraits, INSIDE, NEWCOMER } from './traits.ts';

/** How widely applicants differ from each other. */
const BETWEEN = 0.25;

/** Fills a slot with somebody new. */
export function newcomer(model: Model, person: number): void {
  const { columns, levers, audience, roster, weekKey, drawn, values, week, facets, scenario } =
    model;
  const lever = audience[person] * LEVERS.length;
  columns.generation[person]++;
  columns.hiredWeek[person] = week;
  const first = drawCounter(columns.generation[person], PURPOSE.newcomer);
  drawPair(weekKey, person, first, drawn);
  const mind = levers[lever + LEVER.hiringBelief] + BETWEEN * normalQuantile(drawn[0]);
  columns.gadfly[person] = drawn[1] < values.gadflyShare ? 1 : 0;
  for (let pair = 0; pair < facets / 2; pair++) {
    const counter = drawCounter(columns.generation[person], PURPOSE.newcomerFacets + pair);
    drawPair(weekKey, person, counter, drawn);
    for (let half = 0; half < 2 && 2 * pair + half < facets; half++) {
      const facet = 2 * pair + half;
      const at = person * facets + facet;
      // What the whole sector takes for granted, newcomers bring along.
      const held = facet < LEVER_FACETS ? mind : scenario.assumptions[facet - LEVER_FACETS].start;
      columns.belief[at] = clamp(held + INSIDE * normalQuantile(drawn[half]), -1, 1);
    }
  }
  drawPair(weekKey, person, first + 1, drawn);
  const habitZ = normalQuantile(drawn[0]);
  const thresholdZ = normalQuantile(drawn[1]);
  drawPair(weekKey, person, first + 2, drawn);
  // Newcomers expect what people outside expect: the starting image, without the spread of insiders.
  bornTraits(model, person, habitZ, thresholdZ, normalQuantile(drawn[0]), 0, NEWCOMER);
  hearNothingYet(model, person);
  columns.safety[person] = columns.teamSafety[roster.department[person]];
  columns.heat[person] = levers[lever + LEVER.temperature];
  columns.distress[person] = levers[lever + LEVER.temperature];
  seatOwn(model, person);
}

/** Readings of somebody who has heard and felt nothing here yet. */
function hearNothingYet(model: Model, person: number): void {
  const { columns } = model;
  columns.clarity[person] = 1;
  columns.mixed[person] = 0;
  columns.fear[person] = 0;
  columns.arousal[person] = 0;
  columns.engagement[person] = 0;
  columns.complacent[person] = 0;
  columns.openness[person] = 0;
  columns.said[person] = columns.practiceDeep[person] + columns.practiceNice[person];
  const first = person * LEVER_FACETS;
  columns.heardTalk.fill(0, first, first + LEVER_FACETS);
}
