// The list of scenarios, in groups: every question can be read before one is chosen. Arrows, Home and End move
// from one to the next over the groups, Tab goes through them all, Enter opens.

import { openDialog } from './dialogs.ts';
import { button, el } from './dom.ts';
import type { ScenarioEntry } from './library.ts';
import type { Group } from './marks/scenario-groups.ts';
import { say } from './messages.ts';

/** Rooms of their own beside the studio, by name and address. */
export const ROOMS: readonly { readonly name: string; readonly address: string }[] = [
  { name: say.lessons, address: '#course' },
  { name: say.challenge, address: '#challenge' },
  { name: say.wall, address: '#wall' },
];

export function chooseScenario(
  groups: readonly Group<ScenarioEntry>[],
  current: string | null,
  open: (name: string) => void,
  own: { readonly label: string; act(): void },
): void {
  const item = ({ name, title, question }: ScenarioEntry): HTMLElement => {
    const pick = button(
      '',
      () => {
        dialog.close();
        open(name);
      },
      { class: 'scenario', 'aria-current': name === current ? 'true' : undefined },
    );
    pick.append(el('strong', {}, title), el('span', {}, question));
    return el('li', {}, pick);
  };
  const sections = groups.map(({ group, title, entries }) => {
    const heading = el('h3', { id: `group-${group}` }, title);
    const list = el('ul', { class: 'scenarios', 'aria-labelledby': heading.id });
    list.append(...entries.map(item));
    return el('section', {}, heading, list);
  });
  const bring = button(own.label, () => {
    dialog.close();
    own.act();
  });
  const rooms = ROOMS.map(({ name, address }) =>
    el('a', { class: 'library-room', href: address }, name),
  );
  const dialog = openDialog(say.scenarios, bring, ...rooms, ...sections);
  dialog.classList.add('library');
  const picks = [...dialog.querySelectorAll<HTMLElement>('.scenario')];
  dialog.addEventListener('keydown', (event) => {
    const at = picks.findIndex((pick) => pick === document.activeElement);
    const to = nextPlace(event.key, at, picks.length);
    if (to === null) return;
    event.preventDefault();
    picks[to].focus();
  });
  dialog.querySelector<HTMLElement>('[aria-current], .scenario')?.focus();
}

/** Where a key leads from a place in a list (-1 before it); null when it means nothing here. */
export function nextPlace(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(count - 1, at + 1);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(0, at - 1);
  return null;
}
