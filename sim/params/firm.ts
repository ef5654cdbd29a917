// Systems, customers and money, comings and goings, and how a seeded organisation starts.

import { choice, number, onOff } from './row.ts';

const rate = [0, 1, 0.005] as const;
const share = [0, 1, 0.05] as const;

export const SYSTEMS = {
  systemsRate: number(0.08, rate, 'per week', 'MIX-8', 'How fast systems can be rebuilt.', {
    range: [0.04, 0.15],
    jitter: true,
  }),
  participationDelay: number(
    0.3,
    share,
    'share',
    'AI-5',
    'How much slower systems change when everybody takes part.',
  ),
  managerGate: number(
    0.25,
    share,
    'share',
    'MIX-7',
    'How far systems change under managers who understand nothing.',
    {
      symbol: 'gS',
      range: [0.1, 0.5],
      jitter: true,
    },
  ),
  managerGateFull: number(
    0.6,
    [0.05, 1, 0.05],
    'understanding',
    'MIX-7',
    'Understanding that managers need to change systems fully.',
    {
      range: [0.4, 0.8],
    },
  ),
  profitPressure: number(
    0,
    [0, 1, 0.05],
    'per week',
    'HEAT-3 HEAT-6',
    'How hard a shortfall of profit pulls systems back.',
    {
      symbol: 'rev',
      range: [0, 0.4],
    },
  ),
  fatigueRate: number(
    0.05,
    rate,
    'per week',
    'CTX-8',
    'How fast people tire of programmes that change no system.',
    {
      source: 'Bernerth et al. 2011; reported only',
    },
  ),
  fatigueDulls: number(
    0,
    [0, 1, 0.05],
    'share',
    'CTX-8',
    'How far weariness of programmes dulls what heat stirs (0: it is only reported).',
    { source: 'Reichers et al. 1997; off: no size is known' },
  ),
} as const;

export const CUSTOMERS = {
  satisfactionRate: number(
    0.08,
    rate,
    'per week',
    'HEAT-6',
    'How fast customers notice better service.',
    {
      range: [0.05, 0.12],
    },
  ),
  customersEach: number(
    2,
    [1, 20, 1],
    'customers a person',
    'HEAT-6',
    'How many customers a front-line person serves.',
  ),
  leavingRate: number(
    0.01,
    rate,
    'per week',
    'HEAT-6',
    'How fast customers without any loyalty leave.',
    { range: [0.006, 0.016], jitter: true, source: 'base rate .012 of the aggregate model' },
  ),
  ownContact: number(
    0.8,
    share,
    'share',
    'HEAT-6',
    'How often customers meet the person they know.',
    { range: [0.5, 1] },
  ),
  scriptInsincere: number(
    0.4,
    share,
    'share',
    'HEAT-8',
    'How much of being nice a script takes away in customers’ ears.',
    { range: [0.2, 0.6] },
  ),
  ideaRate: number(
    0.001,
    [0, 0.1, 0.0005],
    'per week',
    'HEAT-7',
    'Chance that a protected gadfly who speaks brings the next service idea.',
  ),
  ideaWorth: number(
    0.03,
    [0, 0.5, 0.01],
    'worth',
    'HEAT-7',
    'How much more deep practice is worth to customers after such an idea.',
  ),
  productMargin: number(
    0.12,
    [0, 1, 0.01],
    'revenue',
    'HEAT-6',
    'What product practice earns at once.',
    {
      range: [0.06, 0.2],
    },
  ),
  fixedCost: number(
    0.8,
    [0, 1, 0.01],
    'revenue',
    'HEAT-6',
    'What it costs to run the organisation.',
  ),
  deepCost: number(
    0.06,
    [0, 0.5, 0.01],
    'revenue',
    'HEAT-6',
    'What deep practice costs until it is understood.',
    {
      range: [0.03, 0.1],
    },
  ),
  exitCost: number(
    0.3,
    [0, 2, 0.05],
    'revenue a person-week',
    'HEAT-6',
    'What it costs to replace somebody.',
    {
      range: [0.15, 0.5],
    },
  ),
  marketNoise: number(
    0.08,
    [0, 0.5, 0.01],
    'revenue',
    'HEAT-6',
    'How much the market moves profit.',
    {
      source: 'added so that E14 can hold',
    },
  ),
  marketMemory: number(
    0.95,
    [0, 0.999, 0.001],
    'per week',
    'HEAT-6',
    'How long a good or bad market lasts.',
  ),
} as const;

export const TURNOVER = {
  exitRate: number(
    0.0025,
    [0, 0.2, 0.0001],
    'per week',
    'CTX-2',
    'Chance of leaving for somebody at ease.',
    {
      range: [0.0015, 0.006],
      source: 'voluntary turnover about 13 % a year',
    },
  ),
  exitMisfit: number(
    0.8,
    [0, 4, 0.05],
    'per belief',
    'MIX-4',
    'How much not fitting in makes people leave.',
    {
      range: [0.4, 1.2],
      source: 'Schneider 1987',
    },
  ),
  exitDistress: number(
    2,
    [0, 8, 0.1],
    'per distress',
    'HEAT-4',
    'How much high distress makes people leave.',
    {
      range: [1, 3],
    },
  ),
  exitBearable: number(
    0.6,
    [0, 1.5, 0.05],
    'distress',
    'HEAT-4',
    'Distress up to which nobody leaves for it.',
  ),
  exitResistance: number(
    0.8,
    [0, 4, 0.05],
    'per resistance',
    'AI-1',
    'How much resistance makes people leave.',
    {
      range: [0.4, 1.2],
    },
  ),
  gadflyAttack: number(
    4,
    [0, 20, 0.5],
    'times',
    'HEAT-1 HEAT-2',
    'How much more unprotected gadflies leave among people who avoid the work.',
  ),
  gadflyShare: number(
    0.06,
    [0, 0.5, 0.01],
    'share',
    'HEAT-2',
    'Share of gadflies: committed to the customer, silent unless safe.',
    {
      range: [0.03, 0.1],
    },
  ),
} as const;

export const START = {
  startBelief: number(
    -0.75,
    [-1, 1, 0.05],
    '-1 product to +1 customer',
    'MIX-4',
    'Where people stand at the start.',
    {
      range: [-0.85, -0.6],
    },
  ),
  startBeliefSd: number(0.15, [0, 0.5, 0.01], 'belief', '', 'How much people differ at the start.'),
  serviceLift: number(
    0.1,
    [0, 1, 0.05],
    'belief',
    'MIX-3',
    'How much nearer to the customer service people start.',
  ),
  contextJitter: number(
    0.12,
    [0, 0.4, 0.01],
    'log-sd',
    'CTX-2',
    'How much organisations (seeds) differ in context.',
    {
      source: 'protocol of section 3',
    },
  ),
  burnIn: number(
    400,
    [0, 400, 1],
    'weeks',
    '',
    'The most weeks an organisation settles before week 0.',
  ),
} as const;

export const SWITCHES = {
  squash: choice(['tanh', 'clamp', 'rational', 'identity'], 'How forces turn into belief.'),
  norm: choice(['hill', 'step', 'linear'], 'How visible practice turns into a norm.'),
  choice: choice(['logit', 'best'], 'How people choose between ways of working.'),
  options: choice(['three', 'two'], 'Whether merely being nice is possible.'),
  anchor: onOff(0, '', 'People stay tied to what they believed at the start.'),
  irreversible: onOff(0, '', 'Somebody who has worked deeply once never goes back.'),
} as const;
