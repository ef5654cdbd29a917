// Plain words of the four layouts: their names, what each means in one sentence, what the ground says, and
// what is drawn of how much.

import { catalogue } from '../../language/language.ts';
import { count } from '../../messages.ts';
import type { LayoutName } from './names.ts';
import type { FloorLayout } from '../layout.ts';
import { words as floor } from '../words.ts';

const ties = (drawn: number, all: number): string => {
  if (drawn >= all) return `All ${count(all)} ties drawn`;
  const one = Math.round(all / Math.max(1, drawn));
  const share =
    one > 1 ? `1 in ${count(one)} ties drawn` : `${count(drawn)} of ${count(all)} ties drawn`;
  return share;
};

export const words = catalogue('arrangements', {
  choose: 'Layout of the dance floor',
  names: {
    plan: 'Floor plan',
    chart: 'Org chart',
    network: 'Network',
    attitudes: 'Attitudes',
  } satisfies Record<LayoutName, string>,
  /** What a layout means, under the caption of the floor. */
  means: {
    plan: '',
    chart: 'Teams stand in front of their manager.',
    network: 'Who is tied stands close.',
    attitudes: 'Right: believes customer. Back: does customer.',
  } satisfies Record<LayoutName, string>,
  /** For those who hear the floor. */
  described: {
    plan: 'Floor plan: departments are places around the leaders.',
    chart:
      'Org chart: leaders at the back, each department a block before them, every manager behind the own team. Lines are reporting lines: solid where people trust the manager, dashed where less, dotted where hardly.',
    network:
      'Network: people who are tied stand close, those whom many go to for advice near the middle. Lines are ties.',
    attitudes:
      'Map of attitudes: from left to right how far people believe in the customer way, from front to back how far they do it.',
  } satisfies Record<LayoutName, string>,
  trustKey: 'Solid line: trusts managers. Dashed: less. Dotted: hardly.',
  ties,
  lines: (drawn: number, all: number): string =>
    drawn < all ? `${count(drawn)} of ${count(all)} reporting lines drawn` : '',
  unled: (people: number, everybody: boolean): string => {
    if (people === 0) return '';
    if (everybody) return 'No reporting lines in these data: people stand in their departments.';
    return people === 1
      ? '1 person has no manager in these data.'
      : `${count(people)} people have no manager in these data.`;
  },
  arranging: 'Working out where everybody stands …',
  ground: {
    leaders: 'Leaders',
    believesProduct: 'Believes product',
    believesCustomer: 'Believes customer',
    doesProduct: 'Does product',
    doesCustomer: 'Does customer',
    heldBack: 'Held back by the system',
    changed: 'Really changed',
    notBegun: 'Not begun',
    onlyDoes: 'Does it without believing',
  },
  keys: ['1 2 3 4', 'floor plan, org chart, network, map of attitudes'] as const,
});

/** Letters of the longest row at the foot of the floor: what a layout means, and the note beside it. */
export const footLetters = Math.max(
  words.means.chart.length + words.trustKey.length,
  words.means.attitudes.length + floor.pulses.length,
);

/** What is said in the corner of a layout at rest: what its lines mean, and how many of how many there are. */
export function cornerNote({ name, lines, unled }: FloorLayout): string {
  const drawn = lines.pairs.length / 2;
  if (name === 'network') return words.ties(drawn, lines.all);
  if (name !== 'chart') return '';
  if (lines.all === 0) return words.unled(unled, true);
  const parts = [words.trustKey, words.lines(drawn, lines.all), words.unled(unled, false)];
  return parts.filter((part) => part !== '').join(' ');
}
