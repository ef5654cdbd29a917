// What leaders say against what they reward: how clear it is, and what it does to trust.

import { number } from './row.ts';

const rate = [0, 1, 0.005] as const;
const share = [0, 1, 0.05] as const;

export const MESSAGES = {
  managerFilter: number(
    0.5,
    share,
    'share',
    'MIX-3',
    'How much of what leaders say comes through the own manager.',
    {
      symbol: 'mu',
      range: [0.2, 0.8],
      source: 'decision on top of the prototype',
    },
  ),
  trustUp: number(0.0075, [0, 0.2, 0.0005], 'per week', 'MIX-2', 'How fast trust repairs.', {
    range: [0.003, 0.03],
    source: 'Simons 2002; prototype showed slow repair is needed (F25)',
  }),
  trustDown: number(0.08, rate, 'per week', 'MIX-2', 'How fast trust falls.', {
    range: [0.05, 0.12],
    jitter: true,
    source: 'Simons 2002',
  }),
  trustCeiling: number(0.85, share, 'trust', 'MIX-2', 'Trust where words and systems agree.', {
    range: [0.75, 0.95],
  }),
  integrity: number(
    0.85,
    share,
    'share',
    'MIX-2',
    'How much of trust a full contradiction costs.',
    {
      range: [0.6, 1],
      jitter: true,
    },
  ),
  clarityTalk: number(
    1,
    [0, 4, 0.1],
    'times',
    'MIX-1',
    'How much what leaders say counts beside what they reward, in how clear the vision is.',
    {
      symbol: 'cT',
      range: [0.5, 1.5],
      source: 'expert range; both count alike where nothing is known',
    },
  ),
  clarityNorm: number(
    0,
    [0, 4, 0.1],
    'times',
    'MIX-1',
    'How much what colleagues visibly do counts as a message from leaders (0: not at all).',
    { symbol: 'cN' },
  ),
  visionClarity: number(
    0.4,
    share,
    'clarity',
    'MIX-10',
    'How much picturing the future clears things up for those who understand.',
    {
      range: [0.2, 0.6],
    },
  ),
  goalsKnowing: number(
    0.3,
    share,
    'understanding',
    'PSY-3',
    'Understanding above which shared goals clear things up.',
  ),
  openConflictSlows: number(
    0.5,
    share,
    'share',
    'HEAT-2',
    'How much more slowly trust falls while conflicts are named.',
  ),
} as const;
