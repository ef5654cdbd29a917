// Customers are people too: each is served by a front-line person or a colleague of theirs, experiences what
// that person does (a script sounds insincere, HEAT-8), grows more or less satisfied, stays or leaves; new
// ones come at the rate of week 0 (HEAT-6, PSY-5). What they would say when asked follows from it (AI-4).
// Reads: practice*, understanding, levers. Writes: satisfaction, custom, customerGeneration, customersHere,
// satisfactionHere, firm.satisfaction, firm.base.

import { takeStock } from '../clientele.ts';
import { FIRM } from '../model.ts';
import type { Model } from '../model.ts';
import { loyalty } from '../loyalty.ts';
import { clamp } from '../math.ts';
import { LEVER, LEVERS } from '../params.ts';
import { FIRST_CUSTOMER, ORGANISATION, PURPOSE } from '../purposes.ts';
import { drawCounter, drawPair } from '../random.ts';

/** Worth of deep practice to a customer: some at once, the rest with understanding; a little for nice. */
const DEEP_AT_ONCE = 0.6;
const DEEP_BY_KNOWING = 0.4;
const NICE_WORTH = 0.25;
const met = new Float64Array(1);

export function customers(model: Model): void {
  const { columns, values, weekKey, drawn, settling } = model;
  const { satisfaction, custom, customerGeneration } = columns;
  const { satisfactionRate, leavingRate } = values;
  if (!settling) welcome(model);
  for (let customer = 0; customer < model.customers; customer++) {
    if (custom[customer] === 0) continue;
    const counter = drawCounter(customerGeneration[customer], PURPOSE.customer);
    drawPair(weekKey, FIRST_CUSTOMER + customer, counter, drawn);
    const served = serves(model, customer);
    const now = satisfaction[customer];
    if (served >= 0) {
      meet(model, served);
      satisfaction[customer] = now + satisfactionRate * (met[0] - now);
    }
    if (settling || drawn[0] >= leavingRate * (1 - loyalty(satisfaction[customer]))) continue;
    custom[customer] = 0;
    customerGeneration[customer]++;
  }
  takeStock(model);
}

/** New customers take free places in order; as many as left each week at week 0, on average. */
function welcome(model: Model): void {
  const { columns, firm, weekKey, drawn } = model;
  drawPair(weekKey, ORGANISATION, drawCounter(0, PURPOSE.arrivals), drawn);
  const wanted = firm[FIRM.arrivals];
  let coming = Math.floor(wanted) + (drawn[0] < wanted - Math.floor(wanted) ? 1 : 0);
  for (let customer = 0; customer < model.customers && coming > 0; customer++) {
    if (columns.custom[customer] === 1) continue;
    columns.custom[customer] = 1;
    columns.satisfaction[customer] = firm[FIRM.satisfaction];
    coming--;
  }
}

/** Who serves a customer this week: mostly the one they know; -1 when nobody is there. */
function serves(model: Model, customer: number): number {
  const { contact, columns, roster, servicePeople, serviceOffsets, values, drawn } = model;
  const known = contact[customer];
  const uniform = drawn[1];
  if (uniform < values.ownContact && columns.vacantWeeks[known] === 0) return known;
  const first = serviceOffsets[roster.department[known]];
  const count = serviceOffsets[roster.department[known] + 1] - first;
  const rest = uniform < values.ownContact ? uniform : uniform - values.ownContact;
  const share = rest / Math.max(values.ownContact, 1 - values.ownContact);
  const colleague = servicePeople[first + clamp(Math.floor(share * count), 0, count - 1)];
  return columns.vacantWeeks[colleague] === 0 ? colleague : -1;
}

/** What somebody who is served by a person experiences, into `met`. */
function meet(model: Model, served: number): void {
  const { columns, values, firm, levers, audience } = model;
  const script = levers[audience[served] * LEVERS.length + LEVER.scripts];
  const worth = DEEP_AT_ONCE + DEEP_BY_KNOWING * columns.understanding[served] + firm[FIRM.ideas];
  const deep = columns.practiceDeep[served] * Math.min(1, worth);
  const nice = NICE_WORTH * columns.practiceNice[served];
  met[0] = deep + nice * (1 - values.scriptInsincere * script);
}
