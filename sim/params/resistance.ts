// Resistance and its named kinds: against push, and work avoidance, be it flight or a technical fix.

import { number } from './row.ts';

const rate = [0, 1, 0.005] as const;
const share = [0, 1, 0.05] as const;

export const RESISTANCE = {
  reactance: number(0.12, rate, 'per week', 'AI-1', 'How fast push breeds resistance.', {
    symbol: 'eta_R',
    range: [0.06, 0.2],
    jitter: true,
    source: 'Brehm 1966',
  }),
  resistanceDecay: number(
    0.03,
    rate,
    'per week',
    'AI-1',
    'How fast resistance fades without push.',
    {
      symbol: 'del_R',
      range: [0.015, 0.06],
      jitter: true,
    },
  ),
  pushAlone: number(
    0.5,
    share,
    'times',
    'AI-1',
    'How much push angers people who are not told that they do it wrong.',
  ),
  trustSoftens: number(
    0.5,
    share,
    'share',
    'AI-1',
    'How much of resistance full trust in leaders saves.',
  ),
  participationCalms: number(
    1,
    share,
    'share',
    'AI-5',
    'How much of the push full participation takes out.',
    { source: 'Coch & French 1948; expert range' },
  ),
  participationFades: number(
    2,
    [0, 4, 0.1],
    'times faster',
    'AI-5',
    'How much faster resistance fades where people take part.',
    { source: 'Coch & French 1948; expert range' },
  ),
  avoidAfraid: number(
    0.5,
    share,
    'fear',
    'HEAT-1',
    'Fear above which people avoid the work (1: nobody flees).',
  ),
  avoidAwake: number(
    0.5,
    share,
    'engagement',
    'HEAT-1',
    'Stir above which those who understand little force a technical fix (1: nobody does).',
  ),
  avoidKnowing: number(
    0.3,
    share,
    'understanding',
    'HEAT-1',
    'Understanding from which people no longer force a technical fix.',
  ),
} as const;
