// Temperature, and what people see of each other.

import { number, onOff } from './row.ts';

const rate = [0, 1, 0.005] as const;
const share = [0, 1, 0.05] as const;
const dose = [0, 1, 0.01] as const;

export const VISIBILITY = {
  thresholdMean: number(
    0.35,
    [0.1, 0.8, 0.01],
    'share',
    'CTX-8',
    'Share of others who must be seen doing it before it feels normal.',
    {
      symbol: 'th_i',
      range: [0.25, 0.45],
      jitter: true,
      source: 'Granovetter 1978; expert range',
    },
  ),
  thresholdSd: number(0.08, [0, 0.4, 0.01], 'share', 'CTX-8', 'How much people differ in that.', {
    range: [0.04, 0.14],
  }),
  normSteepness: number(
    3,
    [1, 6, 1],
    'exponent',
    'CTX-8',
    'How suddenly it begins to feel normal.',
    {
      symbol: 'h',
      range: [2, 4],
    },
  ),
  recognitionWeight: number(
    3,
    [0, 10, 0.5],
    'times',
    'CTX-6',
    'How much more visible recognised people are.',
    {
      range: [1.5, 4.5],
    },
  ),
  exemplarWeight: number(
    0.35,
    share,
    'share',
    'AI-5',
    'How much best examples colour the picture of what is normal.',
    {
      range: [0.2, 0.5],
      jitter: true,
    },
  ),
  precedentWeight: number(
    0.15,
    share,
    'share',
    'CTX-7',
    'How much outside examples colour that picture.',
  ),
  voiceAt: number(
    0.62,
    [0, 1.5, 0.01],
    'safety',
    'HEAT-2',
    'Safety at which a gadfly speaks every second time.',
    {
      symbol: 'v0',
      range: [0.55, 0.7],
    },
  ),
  voiceWidth: number(0.06, [0.005, 0.5, 0.005], 'safety', 'HEAT-2', 'How sharp that limit is.'),
  voiceProtection: number(
    0.45,
    dose,
    'safety',
    'HEAT-2',
    'How much protection counts for speaking up.',
    {
      range: [0.25, 0.6],
    },
  ),
  protectionSeen: number(
    1,
    [0, 10, 0.5],
    'times',
    'HEAT-2',
    'How much more visible gadflies are under full protection.',
  ),
  roleModelSeen: number(
    2,
    [0, 10, 0.5],
    'times',
    'MIX-2 HEAT-2',
    'How much more visible managers are who go first.',
  ),
} as const;

export const TEMPERATURE = {
  heatRate: number(
    0.35,
    rate,
    'per week',
    'HEAT-2',
    'How fast people feel a change of temperature.',
    {
      range: [0.2, 0.5],
    },
  ),
  moodContagion: number(
    0.1,
    rate,
    'per week',
    'PSY-3',
    'How much heat and distress pass between people.',
    {
      range: [0.05, 0.2],
    },
  ),
  engageAt: number(0.33, dose, 'heat', 'HEAT-4', 'Heat at which half of the people engage.', {
    symbol: 'D1',
    range: [0.27, 0.4],
    jitter: true,
    source: 'Heifetz 1994; expert range',
  }),
  engageWidth: number(0.08, [0.005, 0.5, 0.005], 'heat', 'HEAT-4', 'How sharp that limit is.', {
    symbol: 's_A',
  }),
  fearAt: number(
    0.45,
    dose,
    'distress',
    'HEAT-4',
    'Distress that half of the people cannot bear, without safety.',
    {
      symbol: 'z0',
      range: [0.38, 0.52],
      jitter: true,
      source: 'Rudolph & Repenning 2002; expert range',
    },
  ),
  fearSafety: number(0.5, dose, 'distress', 'PSY-3', 'How much more they bear when it is safe.', {
    symbol: 'z1',
    range: [0.35, 0.65],
    jitter: true,
  }),
  fearWidth: number(0.07, [0.005, 0.5, 0.005], 'distress', 'HEAT-4', 'How sharp that limit is.', {
    symbol: 's_F',
  }),
  ambiguityDistress: number(
    0.2,
    dose,
    'distress',
    'MIX-1 HEAT-1',
    'Distress from a message that contradicts itself.',
    {
      range: [0.1, 0.3],
      jitter: true,
    },
  ),
  deficitDistress: number(
    0.15,
    dose,
    'distress',
    'AI-1',
    'Distress from being told one does it wrong.',
    {
      range: [0.05, 0.25],
    },
  ),
  resistanceDistress: number(0.1, dose, 'distress', 'AI-1', 'Distress that comes with resisting.', {
    range: [0.05, 0.15],
  }),
  lossDistress: number(
    0.15,
    dose,
    'distress',
    'HEAT-1',
    'Distress of those who still believe in the old way when systems move.',
    {
      range: [0, 0.25],
    },
  ),
  powerDistress: number(0.15, dose, 'distress', 'HEAT-5', 'Distress of those who lose power.', {
    range: [0, 0.25],
  }),
  safetyRate: number(
    0.06,
    rate,
    'per week',
    'PSY-3',
    'How fast people come to feel safe or unsafe.',
    {
      symbol: 'eta_psi',
      range: [0.03, 0.1],
      jitter: true,
      source: 'Edmondson 1999; expert range',
    },
  ),
  safetyBase: number(0.45, share, 'safety', 'PSY-3', 'Safety where nobody works on it.', {
    range: [0.35, 0.55],
  }),
  complacency: number(
    1.2,
    [0, 2, 0.1],
    'times',
    'MIX-5',
    'How much the merely nice think they are there already.',
    {
      symbol: 'zeta',
      range: [0.5, 2],
      source: 'Kotter 1996; low confidence',
    },
  ),
  visionBonus: number(
    0,
    dose,
    'engagement',
    'MIX-10',
    'Direct engagement from a vision activity (off: it must come through clarity).',
  ),
  exemplarBonus: number(
    0,
    dose,
    'engagement',
    'AI-5',
    'Direct engagement from appreciative work (off).',
  ),
  customerBonus: number(
    0,
    dose,
    'engagement',
    'AI-3',
    'Direct engagement from meeting customers (off).',
  ),
  participationSafety: number(0.15, dose, 'safety', 'AI-5', 'Safety that taking part gives.'),
  protectionSafety: number(0.1, dose, 'safety', 'HEAT-2', 'Safety that protecting gadflies gives.'),
  fearUnsafe: number(0.3, dose, 'safety', 'PSY-3', 'Safety that fear takes away.'),
  deficitUnsafe: number(
    0.2,
    dose,
    'safety',
    'AI-1',
    'Safety that being told one does it wrong takes away.',
  ),
  heatEngages: onOff(1, 'HEAT-2 HEAT-4', 'Heat engages people; off: half of them are, always.'),
  fearStops: onOff(1, 'HEAT-1 HEAT-4', 'Distress can be too much; off: nobody is ever afraid.'),
} as const;
