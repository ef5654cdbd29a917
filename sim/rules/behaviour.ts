// What people do in ten episodes a week: product, merely nice, or customer-deep. Reward, belief, visible
// norm and authority speak for one or the other; being nice gets part credit under both (MIX-5, Kelman's
// compliance). Deep work takes effort, courage and a good image of customers (AI-2, HEAT-4, CTX-5). Without
// clarity and engagement people do what they have always done (MIX-4).
// Reads: systems, heardTalk, meanBelief, seenNorm, habit, clarity, fear, arousal, understanding,
// expectedReaction, resistance, trust. Writes: practice*, said.

import { LEVER_FACETS } from '../columns.ts';
import { book, ENTRY } from '../ledger.ts';
import type { Ledger } from '../ledger.ts';
import type { Model } from '../model.ts';
import { clamp, exp } from '../math.ts';
import { LEVER, LEVERS } from '../params.ts';
import { PURPOSE } from '../purposes.ts';
import { drawCounter, drawPairs } from '../random.ts';
import { niceSatisfies, niceSatisfiesBoss } from '../judgement.ts';

/** How much each system lever weighs in what a job pays: pay first, people practices last. */
const PAYS = [0.35, 0.2, 0.15, 0.12, 0.1, 0.08] as const;
/** What being nice earns of what a system pays: much of a product reward, less of a customer one. */
const NICE_UNDER_PRODUCT = 0.7;
const NICE_UNDER_CUSTOMER = 0.4;
const RESISTANCE_DEFIES = 0.4;
const PUSH_PRESSES = 0.5;
const SCRIPT_EASES_NICE = 0.5;
const SCRIPT_HINDERS_DEEP = 0.4;
const KNOWING_EASES_DEEP = 0.5;
const AUTONOMY_EASES_DEEP = 0.5;
/** From expected reaction, -1 to +1, to the share of the cost of a bad image. */
const IMAGE_SCALE = 0.25;
const EPISODES = 10;
const GADFLY_PRODUCT = 0.1;
const GADFLY_NICE = 0.1;
const GADFLY_DEEP = 0.8;

const FORCE = ENTRY.practice;

const chance = new Float64Array(3);

export function behaviour(model: Model): void {
  pay(model);
  const { columns, levers, audience, people } = model;
  const { practiceProduct, practiceNice, practiceDeep } = columns;
  for (let person = 0; person < people; person++) {
    if (columns.vacantWeeks[person] !== 0) continue;
    const talk = meanTalk(columns.heardTalk, person);
    if (columns.gadfly[person] === 1) {
      practiceProduct[person] = GADFLY_PRODUCT;
      practiceNice[person] = GADFLY_NICE;
      practiceDeep[person] = GADFLY_DEEP;
    } else {
      weigh(model, person, talk);
      act(model, person);
      if (model.ledger !== null) close(model, model.ledger, person);
    }
    const part = levers[audience[person] * LEVERS.length + LEVER.participation];
    columns.said[person] = espouse(model, person, talk, part);
  }
}

function meanTalk(heardTalk: Float32Array, person: number): number {
  let sum = 0;
  for (let facet = 0; facet < LEVER_FACETS; facet++)
    sum += heardTalk[person * LEVER_FACETS + facet];
  return sum / LEVER_FACETS;
}

/** What customer-deep and merely nice work are paid in each department. */
function pay(model: Model): void {
  const { columns, departments, departmentSums, departmentCounts } = model;
  for (let department = 0; department < departments; department++) {
    let pays = 0;
    let paysNice = 0;
    for (let facet = 0; facet < LEVER_FACETS; facet++) {
      const paid = columns.systems[department * LEVER_FACETS + facet];
      const nice = paid < 0 ? -NICE_UNDER_PRODUCT : NICE_UNDER_CUSTOMER;
      pays += PAYS[facet] * paid;
      paysNice += PAYS[facet] * nice * paid;
    }
    departmentSums[department] = pays;
    departmentCounts[department] = paysNice;
  }
}

/** Chances of the three ways of working in one episode, into `chance`. */
function weigh(model: Model, person: number, talk: number): void {
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
  const press = 1 + PUSH_PRESSES * levers[lever + LEVER.push];
  const authority = values.motiveAuthority * (1 - RESISTANCE_DEFIES * resists) * press * talk;
  const knows = columns.understanding[person];
  const tough = levers[lever + LEVER.toughQuestions];
  const script = levers[lever + LEVER.scripts];
  const afraid = columns.fear[person];

  const product = (-incentive - motive - authority) / 2;
  const nice =
    (values.motiveReward * paysNice +
      motive * niceSatisfies(knows, tough) +
      authority * niceSatisfiesBoss(tough)) /
      2 -
    values.costNice * (1 - SCRIPT_EASES_NICE * script);
  const effort =
    values.costDeep *
    (1 - KNOWING_EASES_DEEP * knows) *
    (1 - AUTONOMY_EASES_DEEP * levers[lever + LEVER.autonomy]) *
    (1 + SCRIPT_HINDERS_DEEP * script) *
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
  choose(
    likeProduct,
    values.options === 1 ? -Infinity : likeNice,
    likeDeep,
    values.choice,
    values.choicePrecision,
  );
  const { ledger } = model;
  if (ledger === null) return;
  const { row } = ledger;
  const much = values.choicePrecision * thought;
  const habitual = columns.habitDeep[person] - columns.habitProduct[person];
  row[FORCE.systems] = much * incentive;
  row[FORCE.belief] = much * belief;
  row[FORCE.norm] = much * norm;
  row[FORCE.talk] = much * authority;
  row[FORCE.effort] = -much * effort;
  row[FORCE.fear] = -much * values.costFear * afraid;
  row[FORCE.customers] = -much * image;
  row[FORCE.example] = much * example;
  row[FORCE.habit] = values.choicePrecision * habit * habitual;
}

/** Books why somebody leaned to one side, and what chance did on top of it. */
function close(model: Model, ledger: Ledger, person: number): void {
  const { practiceDeep, practiceProduct } = model.columns;
  const happened = practiceDeep[person] - practiceProduct[person];
  ledger.row[ENTRY.sampling] = happened - (chance[2] - chance[0]);
  book(model, ledger, person, FORCE.systems, ENTRY.sampling + 1);
}

function choose(product: number, nice: number, deep: number, how: number, precision: number): void {
  const best = Math.max(product, nice, deep);
  if (how === 1) {
    // The best one, and of equal ones the more familiar.
    chance[0] = product === best ? 1 : 0;
    chance[1] = product !== best && nice === best ? 1 : 0;
    chance[2] = 1 - chance[0] - chance[1];
    return;
  }
  const a = exp(precision * (product - best));
  const b = nice === -Infinity ? 0 : exp(precision * (nice - best));
  const c = exp(precision * (deep - best));
  const sum = a + b + c;
  chance[0] = a / sum;
  chance[1] = b / sum;
  chance[2] = c / sum;
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
function espouse(model: Model, person: number, talk: number, part: number): number {
  const { columns, values } = model;
  const trusts = columns.trust[person];
  const resists = columns.resistance[person];
  const credit = trusts + values.participationCredit * part * (1 - trusts);
  const heeded = (credit * (1 - resists) - values.boomerang * resists) * talk;
  const shown = columns.practiceDeep[person] + columns.practiceNice[person];
  return clamp(Math.max(shown, (1 + heeded) / 2), 0, 1);
}
