// Business with another organisation: the more of its people hold what the offer needs, the more it buys (PSY-1),
// and what it bought helps it in its own business (PSY-5). Both are read as of last week.
// Reads: the customer organisation's belief. Writes: trade of both.

import type { Model } from '../model.ts';
import { purchases, TRADE } from '../offer.ts';

export function trade(model: Model): void {
  const { partner, values } = model;
  if (partner === null || model.settling) return;
  const bought = purchases(model);
  model.trade[TRADE.revenue] = bought;
  partner.trade[TRADE.revenue] = Math.max(0, 1 + values.purchaseGain * (bought - 1));
}
