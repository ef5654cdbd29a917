// The kinds of steps as people look for them, in groups. Every kind stands in exactly one; a test sees to it.

import type { words } from './words.ts';

type GroupName = keyof typeof words.groups;

export const GROUPS: Readonly<Record<GroupName, readonly string[]>> = {
  say: ['vision-talk', 'mandate', 'role-model'],
  systems: [
    'align-incentives',
    'align-metrics',
    'redesign-processes',
    'grant-autonomy',
    'restructure',
    'hr-programme',
    'selective-hiring',
    'drop-scripts',
    'remove-inhibitors',
  ],
  learn: ['educate-paradigm', 'vision-activity', 'align-goals', 'reinforce'],
  warm: ['tough-questions', 'stretch-responsibility', 'surface-conflict', 'protect-gadflies'],
  safe: [
    'safe-space',
    'take-back-responsibility',
    'lengthen-timeframe',
    'surface-fears',
    'monitor-constraints',
  ],
  customers: ['invite-customers', 'customer-visits'],
  examples: [
    'appreciative-summit',
    'recognise',
    'borrow-precedents',
    'collaborate',
    'rewire-network',
  ],
  talk: ['open-dialogue', 'challenge-assumptions', 'surface-group-dynamics'],
};

export const GROUP_NAMES = Object.keys(GROUPS) as readonly GroupName[];
