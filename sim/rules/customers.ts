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
import { FIRST_CUSTOMER, PURPOSE } from '../purposes.ts';
import { drawCounter, drawPair } from '../random.ts';

/** Worth of deep practice to a customer: some at once, the rest with understanding; a little for nice. */
const DEEP_AT_ONCE = 0.6;
const DEEP_BY_KNOWING = 0.4;
const NICE_WORTH = 0.25;

export function customers(model: Model): void {
  const { columns, values, firm, weekKey, drawn } = model;
  const { satisfaction, custom, customerGeneration } = columns;
  const free = model.customers - present(custom);
  const arrives = free === 0 ? 0 : firm[FIRM.arrivals] / free;
  const reputation = firm[FIRM.satisfaction];
  for (let customer = 0; customer < model.customers; customer++) {
    // Nobody comes or goes while the organisation settles, and free places need no draw.
    if (custom[customer] === 0 && (model.settling || arrives === 0)) continue;
    const counter = drawCounter(customerGeneration[customer], PURPOSE.customer);
    drawPair(weekKey, FIRST_CUSTOMER + customer, counter, drawn);
    if (custom[customer] === 0) {
      if (drawn[0] >= arrives) continue;
      custom[customer] = 1;
      satisfaction[customer] = reputation;
      continue;
    }
    const served = serves(model, customer, drawn[1]);
    if (served >= 0) {
      const change = experience(model, served) - satisfaction[customer];
      satisfaction[customer] += values.satisfactionRate * change;
    }
    const leaves = values.leavingRate * (1 - loyalty(satisfaction[customer]));
    if (model.settling || drawn[0] >= leaves) continue;
    custom[customer] = 0;
    customerGeneration[customer]++;
  }
  takeStock(model);
}

function present(custom: Uint8Array): number {
  let count = 0;
  for (let customer = 0; customer < custom.length; customer++) count += custom[customer];
  return count;
}

/** Who serves a customer this week: mostly the one they know; -1 when nobody is there. */
function serves(model: Model, customer: number, uniform: number): number {
  const { contact, columns, roster, servicePeople, serviceOffsets, values } = model;
  const known = contact[customer];
  if (uniform < values.ownContact && columns.vacantWeeks[known] === 0) return known;
  const first = serviceOffsets[roster.department[known]];
  const count = serviceOffsets[roster.department[known] + 1] - first;
  const rest = uniform < values.ownContact ? uniform : uniform - values.ownContact;
  const share = rest / Math.max(values.ownContact, 1 - values.ownContact);
  const colleague = servicePeople[first + clamp(Math.floor(share * count), 0, count - 1)];
  return columns.vacantWeeks[colleague] === 0 ? colleague : -1;
}

function experience(model: Model, served: number): number {
  const { columns, values, firm, levers, audience } = model;
  const script = levers[audience[served] * LEVERS.length + LEVER.scripts];
  const worth = DEEP_AT_ONCE + DEEP_BY_KNOWING * columns.understanding[served] + firm[FIRM.ideas];
  const deep = columns.practiceDeep[served] * Math.min(1, worth);
  const nice = NICE_WORTH * columns.practiceNice[served];
  return deep + nice * (1 - values.scriptInsincere * script);
}
