// What people do in ten episodes a week: product, merely nice, or customer-deep. Reward, belief, visible
// norm and authority speak for one or the other; being nice gets part credit under both (MIX-5, Kelman's
// compliance). Deep work takes effort, courage and a good image of customers (AI-2, HEAT-4, CTX-5). Without
// clarity and engagement people do what they have always done (MIX-4).
// Reads: systems, heardTalk, meanBelief, seenNorm, habit, clarity, fear, arousal, understanding,
// expectedReaction, resistance, trust. Writes: practice*, said.

import { LEVER_FACETS } from '../columns.ts';
import { GADFLY } from '../gadfly.ts';
import { bookPractice } from '../ledger/book-practice.ts';
import { BLOCK, block } from '../ledger/block.ts';
import type { Model } from '../model.ts';
import { expEach } from '../math.ts';
import { LEVER, LEVERS } from '../params.ts';
import { PAYS } from '../pays.ts';
import { PURPOSE } from '../purposes.ts';
import { drawCounter, drawPairs } from '../random.ts';

/** From expected reaction, -1 to +1, to the share of the cost of a bad image. */
const IMAGE_SCALE = 0.25;
const EPISODES = 10;

/** Product, nice, deep. */
const WAYS = 3;
const chance = new Float64Array(WAYS);
const heard = new Float64Array(1);
/** Share of behaviour that the latest person thinks about. */
const weighed = new Float64Array(1);

export function behaviour(model: Model): void {
  pay(model);
  const { columns, people, ledger } = model;
  const { practiceProduct, practiceNice, practiceDeep } = columns;
  const { weighs, hears, leans } = block;
  const drive = model.own === null ? null : model.own.drive;
  let start = 0;
  for (let person = 0; person < people; person++) {
    if (ledger !== null && person === start + BLOCK) {
      bookPractice(model, ledger, start, person);
      start = person;
    }
    if (columns.vacantWeeks[person] !== 0) continue;
    listen(model, person);
    if (columns.gadfly[person] === 1) {
      practiceProduct[person] = GADFLY.product;
      practiceNice[person] = GADFLY.nice;
      practiceDeep[person] = GADFLY.deep;
    } else {
      weigh(model, person);
      if (drive !== null) lean(model, drive, person);
      choose(model);
      if (ledger !== null) {
        weighs[person - start] = weighed[0];
        hears[person - start] = heard[0];
        leans[person - start] = chance[2] - chance[0];
      }
      act(model, person);
    }
    espouse(model, person);
  }
  if (ledger !== null) bookPractice(model, ledger, start, people);
}

/** The mean of what somebody hears leaders say, into `heard`. */
function listen(model: Model, person: number): void {
  const { heardTalk } = model.columns;
  const first = person * LEVER_FACETS;
  let sum = 0;
  for (let facet = 0; facet < LEVER_FACETS; facet++) sum += heardTalk[first + facet];
  heard[0] = sum / LEVER_FACETS;
}

/** What customer-deep and merely nice work are paid in each department. */
function pay(model: Model): void {
  const { columns, values, departments, departmentSums, departmentCounts } = model;
  const { niceUnderProduct, niceUnderCustomer } = values;
  for (let department = 0; department < departments; department++) {
    let pays = 0;
    let paysNice = 0;
    for (let facet = 0; facet < LEVER_FACETS; facet++) {
      const paid = columns.systems[department * LEVER_FACETS + facet];
      const nice = paid < 0 ? niceUnderProduct : niceUnderCustomer;
      pays += PAYS[facet] * paid;
      paysNice += PAYS[facet] * nice * Math.abs(paid);
    }
    departmentSums[department] = pays;
    departmentCounts[department] = paysNice;
  }
}

/** Utilities of the three ways of working in one episode, into `chance`. */
function weigh(model: Model, person: number): void {
  const { columns, values, levers, audience, roster } = model;
  const lever = audience[person] * LEVERS.length;
  const department = roster.department[person];
  const pays = model.departmentSums[department];
  const paysNice = model.departmentCounts[department];
  const incentive = values.motiveReward * pays;
  const conviction = columns.meanBelief[person];
  const crowded = conviction > 0 ? 1 - values.crowding * levers[lever + LEVER.controlling] : 1;
  const belief = values.motiveBelief * conviction * crowded;
  const norm = values.motiveNorm * columns.seenNorm[person];
  const motive = belief + norm;
  const resists = columns.resistance[person];
  const press = 1 + values.pushPresses * levers[lever + LEVER.push];
  const authority =
    values.motiveAuthority * (1 - values.resistanceDefies * resists) * press * heard[0];
  const knows = columns.understanding[person];
  const tough = levers[lever + LEVER.toughQuestions];
  const script = levers[lever + LEVER.scripts];
  const afraid = columns.fear[person];

  const product = (-incentive - motive - authority) / 2;
  const nice =
    (values.motiveReward * paysNice +
      motive * (values.niceCounts - values.niceKnowing * knows - values.niceTough * tough) +
      authority * (values.niceCounts - values.niceToughBoss * tough)) /
      2 -
    values.costNice * (1 - values.scriptEasesNice * script);
  const effort =
    values.costDeep *
    (1 - values.knowingEasesDeep * knows) *
    (1 - values.autonomyEasesDeep * levers[lever + LEVER.autonomy]) *
    (1 + values.scriptHindersDeep * script) *
    (1 - levers[lever + LEVER.relief]);
  const image = values.costImage * (1 - columns.expectedReaction[person]) * IMAGE_SCALE;
  const example =
    roster.isManager[person] * values.roleModelLift * levers[lever + LEVER.roleModelling];
  const deep =
    (incentive + motive + authority) / 2 - effort - values.costFear * afraid - image + example;

  const clear =
    1 - values.deliberationClarity + values.deliberationClarity * columns.clarity[person];
  const thought =
    values.deliberation +
    (1 - values.deliberation) * columns.arousal[person] * (1 - afraid) * clear;
  const habit = (1 - thought) * values.habitWeight;
  const likeProduct = thought * product + habit * columns.habitProduct[person];
  const likeNice = thought * nice + habit * columns.habitNice[person];
  const likeDeep = thought * deep + habit * columns.habitDeep[person];
  chance[0] = likeProduct;
  chance[1] = values.options === 1 ? -Infinity : likeNice;
  chance[2] = likeDeep;
  weighed[0] = thought;
}

/** What mechanisms from outside add to the log-odds of deep over product work. */
function lean({ values }: Model, drive: Float64Array, person: number): void {
  if (drive[person] === 0) return;
  chance[0] -= drive[person] / (2 * values.choicePrecision);
  chance[2] += drive[person] / (2 * values.choicePrecision);
}

/** From utilities in `chance` to chances. */
function choose(model: Model): void {
  const { choice, choicePrecision } = model.values;
  const best = Math.max(chance[0], chance[1], chance[2]);
  if (choice === 1) {
    // The best one, and of equal ones the more familiar.
    chance[0] = chance[0] === best ? 1 : 0;
    chance[1] = chance[0] === 0 && chance[1] === best ? 1 : 0;
    chance[2] = 1 - chance[0] - chance[1];
    return;
  }
  for (let way = 0; way < WAYS; way++) chance[way] = choicePrecision * (chance[way] - best);
  expEach(chance, WAYS);
  const sum = chance[0] + chance[1] + chance[2];
  for (let way = 0; way < WAYS; way++) chance[way] /= sum;
}

/** Ten episodes, each drawn on its own. */
function act(model: Model, person: number): void {
  const { columns, values, weekKey, drawn } = model;
  if (values.irreversible === 1 && columns.practiceDeep[person] === 1) return;
  const counter = drawCounter(columns.generation[person], PURPOSE.episodes);
  const untilNice = chance[0];
  const untilDeep = chance[0] + chance[1];
  let product = 0;
  let nice = 0;
  drawPairs(weekKey, person, counter, EPISODES / 2, drawn);
  for (let episode = 0; episode < EPISODES; episode++) {
    const uniform = drawn[episode];
    if (uniform < untilNice) product++;
    else if (uniform < untilDeep) nice++;
  }
  columns.practiceProduct[person] = product / EPISODES;
  columns.practiceNice[person] = nice / EPISODES;
  columns.practiceDeep[person] = (EPISODES - product - nice) / EPISODES;
}

/** How customer-first somebody speaks: at least half by practice that looks it, or by trusted talk. */
function espouse(model: Model, person: number): void {
  const { columns, values, levers, audience } = model;
  const part = levers[audience[person] * LEVERS.length + LEVER.participation];
  const trusts = columns.trust[person];
  const resists = columns.resistance[person];
  const credit = trusts + values.participationCredit * part * (1 - trusts);
  const heeded = (credit * (1 - resists) - values.boomerang * resists) * heard[0];
  const shown = columns.practiceDeep[person] + columns.practiceNice[person];
  // People say more clearly than they trust: the root keeps sign and order, and what counts is the side.
  const echo = heeded < 0 ? -Math.sqrt(-heeded) : Math.sqrt(heeded);
  columns.said[person] = Math.max(0, Math.min(1, Math.max(shown, (1 + echo) / 2)));
}
