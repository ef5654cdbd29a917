// Who reaches most people: how many are enough, beside as many managers and as many drawn by chance, and who
// they are. A click shows one of them on the floor.

import type { Diagnosis } from '../../workers/diagnosis.ts';
import { button, el } from '../dom.ts';
import { percent } from '../messages.ts';
import { words } from './words.ts';

type Connector = Diagnosis['directly']['connectors'][number];

const SHOWN = 8;
/** In a very large organisation a list of all helps nobody. */
const MOST = 100;

export function connectorsPanel(
  { directly, overOne }: Diagnosis,
  select: (person: number) => void,
): HTMLElement {
  const say = words.connectors;
  const { connectors, people, reached, byChance, managers, byManagers } = directly;
  const title = el('h3', {}, say.title);
  if (people === 0)
    return el('section', { class: 'dx-connectors' }, title, el('p', {}, say.nobody));
  const n = connectors.length;
  const over = say.overOne(overOne.connectors.length, overOne.reached / people);
  const bars = [
    bar(say.these(n), reached / people),
    ...(managers > 0 ? [bar(say.managers(managers, managers < n), byManagers / people)] : []),
    bar(say.chance(n), byChance / people),
  ];
  const item = ({ person, id, department, ties, adds, isManager }: Connector): HTMLElement => {
    const name = say.name(person + 1, id);
    const pick = button('', () => select(person), { 'aria-label': say.show(name) });
    pick.append(el('strong', {}, name));
    return el('li', {}, pick, el('span', {}, say.line(department, ties, adds, isManager)));
  };
  const listed = connectors.slice(0, MOST);
  const list = el('ol', { class: 'dx-people-list', 'aria-label': say.list });
  list.append(...listed.slice(0, SHOWN).map(item));
  const more = button(say.more(listed.length, n), () => {
    const extra = listed.slice(SHOWN).map(item);
    list.append(...extra);
    more.remove();
    extra[0]?.querySelector('button')?.focus();
  });
  return el(
    'section',
    { class: 'dx-connectors' },
    title,
    el('p', { class: 'dx-strong' }, say.reach(n, reached / people, people)),
    el('p', {}, over),
    el('dl', { class: 'dx-parts', 'aria-label': say.bars }, ...bars),
    list,
    ...(listed.length > SHOWN ? [more] : []),
    el('p', { class: 'dx-note' }, say.careful),
  );
}

function bar(name: string, share: number): HTMLElement {
  const fill = el('span', { class: 'fill' });
  fill.style.setProperty('width', `${share * 100}%`);
  const value = el('dd', {}, percent(share), el('span', { class: 'meter' }, fill));
  return el('div', {}, el('dt', {}, name), value);
}
