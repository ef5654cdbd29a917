// How far being merely nice counts, what makes deep work easier or harder, and what authority is worth. The
// sizes are those of the first model; each is a switch as well: its neutral value takes its part out.

import { number } from './row.ts';

const share = [0, 1, 0.05] as const;
const times = [0, 2, 0.05] as const;

export const JUDGEMENT = {
  niceCounts: number(0.7, share, 'share', 'MIX-5', 'How far being nice passes for customer focus.'),
  niceKnowing: number(
    1.2,
    times,
    'times',
    'MIX-5',
    'How much of that goes in the eyes of those who understand.',
  ),
  niceTough: number(
    0.4,
    times,
    'times',
    'HEAT-2',
    'How much of that goes in people’s own eyes when tough questions are asked.',
  ),
  niceToughBoss: number(
    0.7,
    times,
    'times',
    'HEAT-2',
    'How much of that goes in the boss’s eyes when tough questions are asked.',
  ),
  niceUnderProduct: number(
    0.7,
    share,
    'share',
    'MIX-5',
    'What being nice earns of what product rewards pay.',
  ),
  niceUnderCustomer: number(
    0.4,
    share,
    'share',
    'MIX-5',
    'What being nice earns of what customer rewards pay.',
  ),
  resistanceDefies: number(
    0.4,
    share,
    'share',
    'AI-1',
    'How much of authority full resistance takes away.',
  ),
  pushPresses: number(0.5, times, 'times', 'AI-1', 'How much more authority counts under push.'),
  scriptEasesNice: number(
    0.5,
    share,
    'share',
    'HEAT-8',
    'How much of the effort of being nice a script saves.',
  ),
  scriptHindersDeep: number(
    0.4,
    times,
    'times',
    'HEAT-8',
    'How much more effort deep work takes under a script.',
  ),
  knowingEasesDeep: number(
    0.5,
    share,
    'share',
    'MIX-7',
    'How much of the effort of deep work understanding saves.',
  ),
  autonomyEasesDeep: number(
    0.5,
    share,
    'share',
    'CTX-4',
    'How much of the effort of deep work discretion saves.',
  ),
} as const;
