// What moves what people believe.

import { number } from './row.ts';

const weight = [0, 2, 0.05] as const;
const rate = [0, 1, 0.005] as const;
const share = [0, 1, 0.05] as const;

export const BELIEF = {
  beliefRate: number(
    0.07,
    rate,
    'per week',
    'MIX-4 CTX-1',
    'How fast beliefs follow the forces on them.',
    {
      symbol: 'eta_x',
      range: [0.04, 0.12],
      jitter: true,
      source: 'expert range; slowed for E15',
    },
  ),
  susceptibilitySpread: number(
    0.3,
    [0, 1, 0.05],
    'share',
    'CTX-2',
    'How much people differ in how fast they can be moved.',
  ),
  idleRate: number(
    0.1,
    share,
    'share',
    'HEAT-4',
    'How fast beliefs move in people who are not engaged.',
    {
      range: [0.05, 0.2],
    },
  ),
  beliefNoise: number(0.02, [0, 0.2, 0.005], 'belief', '', 'Random weekly change of each belief.', {
    range: [0.01, 0.04],
  }),
  squashGain: number(1.3, [0.2, 3, 0.05], 'times', '', 'How sharply forces turn into belief.', {
    symbol: 'beta',
    range: [1, 1.7],
    source: 'scale-fixing; van der Maas et al. 2020',
  }),
  coherence: number(
    0.45,
    weight,
    'weight',
    'MIX-8',
    'How strongly the parts of a paradigm hold together.',
    {
      symbol: 'c',
      range: [0.3, 0.6],
      jitter: true,
      source: 'Dalege et al. 2016; expert range',
    },
  ),
  pullSystems: number(0.55, weight, 'weight', 'MIX-2', 'How strongly systems shape belief.', {
    symbol: 'wS',
    range: [0.3, 0.8],
    jitter: true,
  }),
  pullTalk: number(0.4, weight, 'weight', 'MIX-2', 'How strongly trusted talk shapes belief.', {
    symbol: 'wT',
    range: [0.2, 0.6],
    jitter: true,
  }),
  pullNorm: number(0.5, weight, 'weight', 'CTX-8', 'How strongly visible practice shapes belief.', {
    symbol: 'wN',
    range: [0.3, 0.7],
    jitter: true,
  }),
  pullPeers: number(0.2, weight, 'weight', 'PSY-3', 'How strongly like-minded peers pull.', {
    symbol: 'wP',
    range: [0.05, 0.35],
    jitter: true,
  }),
  pullPractice: number(
    0.25,
    weight,
    'weight',
    'CTX-1',
    'How strongly people believe what they find themselves doing.',
    {
      symbol: 'wE',
      range: [0.1, 0.4],
      jitter: true,
      source: 'Bem 1972; expert range',
    },
  ),
  pullCustomers: number(
    0.3,
    weight,
    'weight',
    'AI-3',
    'How strongly a meeting with customers shapes belief.',
    {
      symbol: 'wQ',
      range: [0.15, 0.5],
      jitter: true,
    },
  ),
  confidenceBound: number(
    1,
    [0, 2, 0.05],
    'belief',
    'PSY-3',
    'How different a peer may be and still be listened to.',
    {
      symbol: 'eps',
      range: [0.4, 2],
      source: 'Deffuant et al. 2000',
    },
  ),
  gateFloor: number(
    0.35,
    share,
    'share',
    'MIX-7',
    'How much of a customer message reaches somebody who understands nothing.',
    {
      symbol: 'g0',
      range: [0.2, 0.6],
      jitter: true,
    },
  ),
  systemTrustFloor: number(
    0.3,
    share,
    'share',
    'MIX-2',
    'How far customer-minded systems are believed without trust.',
    {
      range: [0.15, 0.5],
    },
  ),
  participationCredit: number(
    0.6,
    share,
    'share',
    'AI-5',
    'Credibility that taking part lends to talk.',
    {
      range: [0.3, 0.8],
    },
  ),
  boomerang: number(0.5, share, 'weight', 'AI-1', 'How far resisted talk works the other way.', {
    symbol: 'rho',
    range: [0.2, 0.7],
  }),
} as const;
