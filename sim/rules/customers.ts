// Customers are people too: each is served by a front-line person or a colleague of theirs, experiences what
// that person does (a script sounds insincere, HEAT-8), grows more or less satisfied, stays or leaves; new
// ones come at the rate of week 0 (HEAT-6, PSY-5). What they would say when asked follows from it (AI-4).
// Reads: practice*, understanding, levers. Writes: satisfaction, custom, customerGeneration, customersHere,
// satisfactionHere, firm.satisfaction, firm.base.

import { DEEP_AT_ONCE, endOfCustomers, takeStock } from '../clientele.ts';
import { FIRM } from '../model.ts';
import type { Model } from '../model.ts';
import { loyalty } from '../loyalty.ts';
import { clamp } from '../math.ts';
import { LEVER, LEVERS } from '../params.ts';
import { FIRST_CUSTOMER, ORGANISATION, PURPOSE } from '../purposes.ts';
import { drawCounter, drawPair } from '../random.ts';

/** Worth to a customer: some of deep practice at once, the rest with understanding; a little of nice. */
const DEEP_BY_KNOWING = 0.4;
const NICE_WORTH = 0.25;

export function customers(model: Model): void {
  const { columns, values, weekKey, drawn, settling, ranking: offered } = model;
  const { satisfaction, custom, customerGeneration } = columns;
  const { satisfactionRate, leavingRate } = values;
  if (!settling) welcome(model);
  offer(model);
  const end = endOfCustomers(custom);
  for (let customer = 0; customer < end; customer++) {
    if (custom[customer] === 0) continue;
    const counter = drawCounter(customerGeneration[customer], PURPOSE.customer);
    drawPair(weekKey, FIRST_CUSTOMER + customer, counter, drawn);
    const served = serves(model, customer);
    const now = satisfaction[customer];
    if (served >= 0) satisfaction[customer] = now + satisfactionRate * (offered[served] - now);
    if (settling || drawn[0] >= leavingRate * (1 - loyalty(satisfaction[customer]))) continue;
    custom[customer] = 0;
    customerGeneration[customer]++;
  }
  takeStock(model);
}

/** What customers of each person experience this week, into the `ranking` workplace. */
function offer(model: Model): void {
  const { columns, values, firm, levers, audience, people, ranking: offered } = model;
  const { practiceDeep, practiceNice, understanding } = columns;
  const { scriptInsincere } = values;
  const ideas = firm[FIRM.ideas];
  for (let person = 0; person < people; person++) {
    const script = levers[audience[person] * LEVERS.length + LEVER.scripts];
    const worth = DEEP_AT_ONCE + DEEP_BY_KNOWING * understanding[person] + ideas;
    const deep = practiceDeep[person] * Math.min(1, worth);
    offered[person] = deep + NICE_WORTH * practiceNice[person] * (1 - scriptInsincere * script);
  }
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
