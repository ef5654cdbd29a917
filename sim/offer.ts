// Selling to an organisation: what its people take for granted limits what it buys (PSY-1).

import type { Model } from './model.ts';

/** Places in `model.trade`, the numbers of an organisation that buys or sells; empty where there is none. */
export const TRADE = {
  /** What this organisation's revenue is multiplied by this week. */
  revenue: 0,
  /** Share of the customer organisation's people whom the offer fits, at week 0. */
  fitStart: 1,
} as const;
export const TRADE_COUNT = 2;

/** Share of the people present whose mean belief on some facets is on the customer side. */
export function fitOf(model: Model, facets: readonly number[]): number {
  const { columns, people, facets: stride } = model;
  let fits = 0;
  let present = 0;
  for (let person = 0; person < people; person++) {
    if (columns.vacantWeeks[person] !== 0) continue;
    present++;
    let sum = 0;
    for (let place = 0; place < facets.length; place++) {
      sum += columns.belief[person * stride + facets[place]];
    }
    if (sum > 0) fits++;
  }
  return fits / Math.max(1, present);
}

/** What the customer organisation buys, against week 0. */
export function purchases(model: Model): number {
  const { partner, trade, scenario, values } = model;
  if (partner === null) return 1;
  const bought = (fit: number): number => values.purchaseBase + values.purchaseFit * fit;
  return bought(fitOf(partner, scenario.concerns)) / bought(trade[TRADE.fitStart]);
}
