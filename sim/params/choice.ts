// How people choose between ways of working, form habits and learn.

import { number } from './row.ts';

const weight = [0, 2, 0.05] as const;
const rate = [0, 1, 0.005] as const;
const share = [0, 1, 0.05] as const;

export const CHOICE = {
  choicePrecision: number(
    3,
    [0.5, 12, 0.1],
    'times',
    '',
    'How consistently people choose what serves them.',
    {
      symbol: 'lam',
      range: [2, 4.5],
      source: 'scale-fixing',
    },
  ),
  habitWeight: number(
    0.8,
    weight,
    'weight',
    'MIX-4',
    'How strongly habit steers what is done without thought.',
    {
      symbol: 'h',
      range: [0.5, 1.1],
      jitter: true,
    },
  ),
  motiveReward: number(
    0.8,
    weight,
    'weight',
    'MIX-2 CTX-4',
    'How much people do what systems reward.',
    {
      symbol: 'wI',
      range: [0.5, 1.1],
      source: 'scale-fixing',
    },
  ),
  motiveBelief: number(0.7, weight, 'weight', 'CTX-1', 'How much people do what they believe.', {
    symbol: 'wm',
    range: [0.4, 1],
    jitter: true,
  }),
  motiveNorm: number(
    0.7,
    weight,
    'weight',
    'CTX-8',
    'How much people do what others are seen to do.',
    {
      symbol: 'wSoc',
      range: [0.4, 1],
      jitter: true,
    },
  ),
  motiveAuthority: number(
    0.5,
    weight,
    'weight',
    'MIX-5',
    'How much people do what the boss asks for.',
    {
      symbol: 'wA',
      range: [0.3, 0.8],
      jitter: true,
      source: 'Kelman 1958; expert range',
    },
  ),
  costDeep: number(
    0.35,
    [0, 1.5, 0.05],
    'utility',
    'CTX-5',
    'Effort that deep customer work takes.',
    {
      symbol: 'cC',
      range: [0.2, 0.5],
      jitter: true,
    },
  ),
  costNice: number(0.05, [0, 0.5, 0.01], 'utility', 'MIX-5', 'Effort that being nice takes.', {
    range: [0.02, 0.1],
  }),
  costFear: number(
    0.4,
    [0, 1.5, 0.05],
    'utility',
    'HEAT-4',
    'How far fear deters deep customer work.',
    {
      symbol: 'cFear',
      range: [0.2, 0.6],
      jitter: true,
    },
  ),
  costImage: number(
    0.4,
    [0, 1.5, 0.05],
    'utility',
    'AI-2',
    'How far a bad image of customers deters.',
    {
      symbol: 'cCust',
      range: [0.2, 0.6],
      jitter: true,
    },
  ),
  crowding: number(
    0.5,
    share,
    'share',
    'CTX-4',
    'How much own motive a controlling reward drives out.',
    {
      symbol: 'chi',
      range: [0.2, 0.8],
      jitter: true,
      source: 'Deci, Koestner & Ryan 1999',
    },
  ),
  deliberation: number(
    0.1,
    share,
    'share',
    'MIX-4',
    'The least share of behaviour that is thought about.',
    {
      range: [0.05, 0.2],
    },
  ),
  deliberationClarity: number(
    0.75,
    share,
    'share',
    'MIX-1 MIX-4',
    'How much thinking about it needs a clear message.',
    {
      range: [0.5, 0.9],
    },
  ),
  roleModelLift: number(
    0.5,
    weight,
    'utility',
    'MIX-2',
    'How much more managers do it when they lead by example.',
  ),
} as const;

export const HABIT = {
  habitPerDay: number(
    0.015,
    [0, 0.2, 0.0005],
    'per day',
    'MIX-4 CTX-8',
    'How fast doing becomes habit, for the middle person.',
    {
      range: [0.0075, 0.044],
      jitter: true,
      source: 'Lally et al. 2010; work routines slower',
    },
  ),
  habitSpread: number(
    0.62,
    [0, 1.5, 0.01],
    'log-sd',
    'MIX-4',
    'How much people differ in forming habits.',
    {
      source: 'derived from the range of Lally et al. 2010',
    },
  ),
} as const;

export const LEARNING = {
  learnRate: number(0.15, rate, 'per week', 'MIX-9', 'How fast full teaching is understood.', {
    symbol: 'e_k',
    range: [0.08, 0.25],
    jitter: true,
  }),
  learnIdle: number(
    0.3,
    share,
    'share',
    'MIX-9',
    'How much of the teaching reaches somebody not engaged.',
    {
      range: [0.15, 0.5],
    },
  ),
  learnBySeeing: number(
    0.02,
    rate,
    'per week',
    'AI-5',
    'How fast people understand by watching others.',
    {
      range: [0.005, 0.04],
      jitter: true,
    },
  ),
  forgetRate: number(0.0226, rate, 'per week', 'CTX-8', 'How fast unused learning fades.', {
    symbol: 'del_k',
    source: 'derived from Saks & Belcourt 2006',
  }),
  retained: number(
    0.35,
    share,
    'share',
    'CTX-8',
    'Share of the best understanding that is never lost.',
    {
      source: 'floor of Saks & Belcourt 2006',
    },
  ),
  reactionRate: number(
    0.35,
    rate,
    'per week',
    'AI-3',
    'How fast meeting customers corrects the image of them.',
    {
      symbol: 'eta_q',
      range: [0.2, 0.5],
      jitter: true,
    },
  ),
  reactionTruth: number(
    0.6,
    [-1, 1, 0.05],
    '-1 bad to +1 good',
    'AI-4 AI-5',
    'What a middling customer says when asked what they value.',
    { symbol: 'q_true', range: [0.3, 0.8] },
  ),
  reactionStart: number(
    -0.4,
    [-1, 1, 0.05],
    '-1 bad to +1 good',
    'AI-2',
    'How people expect customers to react.',
    {
      symbol: 'q0',
      range: [-0.7, -0.1],
    },
  ),
  reactionShared: number(
    0.02,
    rate,
    'per week',
    'AI-2',
    'How fast images of customers pass between colleagues.',
  ),
  reactionSlips: number(
    0.004,
    [0, 1, 0.001],
    'per week',
    'AI-2',
    'How fast images of customers slip back to what people outside think.',
  ),
} as const;
