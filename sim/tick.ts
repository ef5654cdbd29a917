// The story of one week. What others do is read as it was last week; what happens to oneself is taken at
// its newest, in this order.

import { drawWeek } from './draws.ts';
import { openLedger } from './ledger.ts';
import type { Model } from './model.ts';
import { behaviour } from './rules/behaviour.ts';
import { belief } from './rules/belief.ts';
import { customers } from './rules/customers.ts';
import { fatigue } from './rules/fatigue.ts';
import { habit } from './rules/habit.ts';
import { leadership } from './rules/leadership.ts';
import { innovation } from './rules/innovation.ts';
import { learning } from './rules/learning.ts';
import { messages } from './rules/messages.ts';
import { observation } from './rules/observation.ts';
import { profit } from './rules/profit.ts';
import { resistance } from './rules/resistance.ts';
import { systems } from './rules/systems.ts';
import { temperature } from './rules/temperature.ts';
import { ties } from './rules/ties.ts';
import { trade } from './rules/trade.ts';
import { turnover } from './rules/turnover.ts';
import { visibility } from './rules/visibility.ts';

/** The rules in the order of a week. */
export const RULES = [
  leadership, // leaders set levers: programmes, talk, heat
  ties, // interventions make and end ties
  systems, // what is rewarded and prescribed follows slowly
  visibility, // people see what others do and how they feel
  messages, // said against rewarded: clarity, trust
  resistance, // push breeds reactance
  temperature, // heat, distress, fear, engagement, safety
  learning, // understanding and the image of customers
  belief, // what people hold true
  behaviour, // product, merely nice, or customer-deep
  habit, // what was done becomes easier
  customers, // satisfaction; customers stay, leave, come
  trade, // what another organisation buys
  profit, // what it earns
  innovation, // ideas of protected gadflies
  turnover, // who leaves, who comes
  fatigue, // programmes that changed nothing
  observation, // what leaders will be able to see
] as const;

/** Moves the model on by one week. No allocation, but when ties change. Mechanisms from outside stand in between. */
export function tick(model: Model): void {
  drawWeek(model);
  openLedger(model);
  for (const rule of model.own?.week ?? RULES) rule(model);
  model.week++;
  if (model.partner !== null && !model.settling) tick(model.partner);
}
