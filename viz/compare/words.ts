// The words of the tree of plans and of plans side by side.

import { catalogue } from '../language/language.ts';
import { count, plural } from '../messages.ts';

export const words = catalogue('compare', {
  open: 'Compare plans',
  region: 'Plans',
  tree: 'Plans you have tried',
  close: 'Close the comparison',
  only: 'One plan so far. Change something after week 0 and it becomes a plan of its own.',
  tick: (name: string) => `Compare ${name}`,
  show: (name: string, from: number | null) =>
    from === null ? `Show ${name}` : `Show ${name}, which parts in week ${count(from)}`,
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
  noRuns: 'These plans have no runs to compare yet. Ask for runs above.',
  showWho: 'Show who',
  hideWho: 'Show all',
  who: 'People who end differently',
  /** Where several plans are compared there is room for the count only. */
  differ: (people: number) =>
    people === 0
      ? 'Nobody ends differently.'
      : `${plural(people, 'person ends', 'people end')} differently.`,
  /** Who is really changed in which of two plans only; the rest is there at the end in one of them only. */
  only2(gained: number, lost: number, rest: number, plan: string, other: string): string {
    const parts = [
      gained > 0 ? `with ${plan} only: ${count(gained)}` : '',
      lost > 0 ? `with ${other} only: ${count(lost)}` : '',
    ].filter((part) => part !== '');
    const changed = parts.length > 0 ? `Really changed ${parts.join(', ')}. ` : '';
    return changed + (rest > 0 ? `There at the end in one of them only: ${count(rest)}.` : '');
  },
  fullLight: 'On the floors they stand in full light.',
  inDepartment: (people: number, name: string) => `${name}: ${count(people)}`,
  number: (number: number) => count(number),
  person: (number: number) => `Person ${number}`,
  more: (people: number) => `and ${count(people)} more`,
  moreIn: (people: number, name: string) => `Show ${count(people)} more in ${name}`,
  tile: (name: string) => `Dance floor, ${name}`,
  changed: (value: string) => `Really changed ${value}`,
  failed: (why: string) => `This plan could not be run. ${why}`,
  full: 'Four plans at most. Take a tick away first.',
});
