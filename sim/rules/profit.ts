// What it earns: custom, a premium for product practice, less the learning of deep practice, programmes and
// exits (HEAT-6). A market moves profit too, so that culture is not all there is to it.
// Reads: practice*, understanding, firm.base, firm.spending, firm.exits (of last week), trade.
// Writes: firm.profit, firm.profitSmooth, firm.market, firm.revenueStart.

import { FIRM } from '../model.ts';
import type { Model } from '../model.ts';
import { normalQuantile } from '../normal.ts';
import { TRADE } from '../offer.ts';
import { ORGANISATION, PURPOSE } from '../purposes.ts';
import { drawCounter, drawPair } from '../random.ts';
import { BLOCK, countPresent } from '../sums.ts';

/** Understanding halves what deep practice costs. */
const KNOWING_SAVES = 0.5;
const PROFIT_SMOOTHING = 0.15;

const sums = { product: 0, labour: 0 };

export function profit(model: Model): void {
  const { columns, values, firm, weekKey, drawn } = model;
  const present = Math.max(1, countPresent(columns.vacantWeeks));
  addUp(model);
  drawPair(weekKey, ORGANISATION, drawCounter(0, PURPOSE.market), drawn);
  const { marketMemory: memory } = values;
  // The market is calm until week 0, so that profit there is what the organisation itself earns.
  const spread = model.settling ? 0 : values.marketNoise;
  const shock = spread * Math.sqrt(1 - memory * memory) * normalQuantile(drawn[0]);
  firm[FIRM.market] = memory * firm[FIRM.market] + shock;

  const custom = model.trade.length === 0 ? 1 : model.trade[TRADE.revenue];
  const revenue = custom * firm[FIRM.base] * (1 + values.productMargin * (sums.product / present));
  firm[FIRM.profit] =
    revenue -
    values.fixedCost -
    values.deepCost * (sums.labour / present) -
    firm[FIRM.spending] -
    values.exitCost * (firm[FIRM.exits] / model.people) +
    firm[FIRM.market];
  if (model.settling) firm[FIRM.revenueStart] = revenue;
  firm[FIRM.profitSmooth] += PROFIT_SMOOTHING * (firm[FIRM.profit] - firm[FIRM.profitSmooth]);
}

/** Sums over the people present, in blocks. */
function addUp(model: Model): void {
  const { columns, people } = model;
  sums.product = 0;
  sums.labour = 0;
  for (let start = 0; start < people; start += BLOCK) {
    const end = Math.min(start + BLOCK, people);
    let product = 0;
    let labour = 0;
    for (let person = start; person < end; person++) {
      if (columns.vacantWeeks[person] !== 0) continue;
      const deep = columns.practiceDeep[person];
      product += columns.practiceProduct[person];
      labour += deep * (1 - KNOWING_SAVES * columns.understanding[person]);
    }
    sums.product += product;
    sums.labour += labour;
  }
}
