// Customers notice what people do, later; custom follows satisfaction, later still; profit pays for
// programmes, exits and the learning of deep practice first (HEAT-6, PSY-5). A market moves profit too, so
// that culture is not all there is to it.
// Reads: practice*, understanding, firm.spending, firm.exits (of last week). Writes: firm.

import { FIRM } from '../model.ts';
import type { Model } from '../model.ts';
import { normalQuantile } from '../math.ts';
import { ORGANISATION, PURPOSE } from '../purposes.ts';
import { drawCounter, drawPair } from '../random.ts';
import { countPresent } from '../sums.ts';

const BLOCK = 256;
/** Worth of deep practice to a customer: some at once, the rest with understanding; a little for nice. */
const DEEP_AT_ONCE = 0.6;
const DEEP_BY_KNOWING = 0.4;
const NICE_WORTH = 0.25;
/** Understanding halves what deep practice costs. */
const KNOWING_SAVES = 0.5;
const PROFIT_SMOOTHING = 0.15;

const sums = { quality: 0, product: 0, labour: 0 };

export function customers(model: Model): void {
  const { columns, values, firm, weekKey, drawn } = model;
  const present = Math.max(1, countPresent(columns.vacantWeeks));
  addUp(model);
  const quality = sums.quality / present;
  firm[FIRM.satisfaction] += values.satisfactionRate * (quality - firm[FIRM.satisfaction]);
  if (!model.settling) {
    const drawnBy = firm[FIRM.satisfaction] - firm[FIRM.satisfactionStart];
    const target = 1 + values.baseGain * drawnBy;
    firm[FIRM.base] += values.baseRate * (target - firm[FIRM.base]);
  }
  drawPair(weekKey, ORGANISATION, drawCounter(0, PURPOSE.market), drawn);
  const { marketMemory: memory } = values;
  // The market is calm until week 0, so that profit there is what the organisation itself earns.
  const spread = model.settling ? 0 : values.marketNoise;
  const shock = spread * Math.sqrt(1 - memory * memory) * normalQuantile(drawn[0]);
  firm[FIRM.market] = memory * firm[FIRM.market] + shock;

  const revenue = firm[FIRM.base] * (1 + values.productMargin * (sums.product / present));
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
  const { practiceProduct, practiceNice, practiceDeep, understanding } = columns;
  sums.quality = 0;
  sums.product = 0;
  sums.labour = 0;
  for (let start = 0; start < people; start += BLOCK) {
    const end = Math.min(start + BLOCK, people);
    let quality = 0;
    let product = 0;
    let labour = 0;
    for (let person = start; person < end; person++) {
      if (columns.vacantWeeks[person] !== 0) continue;
      const deep = practiceDeep[person];
      const knows = understanding[person];
      quality +=
        deep * (DEEP_AT_ONCE + DEEP_BY_KNOWING * knows) + NICE_WORTH * practiceNice[person];
      product += practiceProduct[person];
      labour += deep * (1 - KNOWING_SAVES * knows);
    }
    sums.quality += quality;
    sums.product += product;
    sums.labour += labour;
  }
}
