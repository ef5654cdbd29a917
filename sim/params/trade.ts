// What two organisations that do business mean to each other.

import { number } from './row.ts';

export const TRADE_PARAMS = {
  purchaseBase: number(
    0.7,
    [0.05, 2, 0.05],
    'purchases',
    'PSY-1',
    'What a customer organisation buys when the offer fits nobody there.',
    { range: [0.5, 0.9], source: 'expert range' },
  ),
  purchaseFit: number(
    0.6,
    [0, 2, 0.05],
    'purchases',
    'PSY-1',
    'How much more it buys when the offer fits what everybody there believes.',
    { range: [0.3, 0.9], source: 'expert range' },
  ),
  purchaseGain: number(
    0.5,
    [0, 2, 0.05],
    'revenue',
    'PSY-5',
    'How much of the change in what it buys comes back in its own revenue.',
    { range: [0.2, 0.8], source: 'expert range; no estimate is known' },
  ),
} as const;
