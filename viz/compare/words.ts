// The words of the tree of plans and of plans side by side.

import { count, plural } from '../messages.ts';

export const words = {
  open: 'Compare plans',
  region: 'Plans',
  tree: 'Plans you have tried',
  close: 'Close the comparison',
  only: 'One plan so far. Change something after week 0 and it becomes a plan of its own.',
  tick: (name: string) => `Compare ${name}`,
  show: (name: string, from: number | null) =>
    from === null ? `Show ${name}` : `Show ${name}, which parts in week ${count(from)}`,
  shown: 'shown',
  rename: 'Rename',
  renameOf: (name: string) => `Rename ${name}`,
  newName: (name: string) => `New name of ${name}`,
  copy: 'Copy',
  copyOf: (name: string) => `Copy ${name} as a new plan`,
  remove: 'Delete',
  removeOf: (name: string) => `Delete ${name}`,
  did: {
    rename: (name: string) => `rename ${name}`,
    copy: (name: string) => `copy ${name}`,
    remove: (name: string) => `delete ${name}`,
  },
  copied: (name: string) => `${name}, copy`,
  noChance: '…',
  tickMore: 'Tick two plans or more to see them side by side.',
  runs: (pairs: number) => `From ${plural(pairs, 'run', 'runs')} of each so far.`,
  waiting: 'Runs of both plans are on their way.',
  showWho: 'Show who',
  hideWho: 'Show all',
  who: 'People who end differently',
  gained: (people: number, plan: string) =>
    `${plural(people, 'person is', 'people are')} really changed with ${plan} only`,
  inDepartment: (people: number, name: string) => `${name}: ${count(people)}`,
  person: (number: number) => `Person ${number}`,
  more: (people: number) => `and ${count(people)} more`,
  tile: (name: string) => `Dance floor, ${name}`,
  changed: (value: string) => `Really changed ${value}`,
} as const;
