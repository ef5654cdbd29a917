// The top of the page: whose organisation this is, which scenario runs, and what can be done with the
// run. Where room is scarce all but "Copy link" goes behind one button, and with large text on a phone that too.

import { words as comparing } from './compare/words.ts';
import { button, el, setText } from './dom.ts';
import { words as stand } from './diagnosis/words.ts';
import { say as records } from './film/words.ts';
import { words as lab } from './lab/door-words.ts';
import { ROOMS } from './library-dialog.ts';
import { say } from './messages.ts';
import { words as kept } from './studies/words.ts';
import { say as words } from './study/words.ts';
import { say as takeaway } from './takeaway/words.ts';
import { PHONE } from './widths.ts';

export interface TopActions {
  choose(): void;
  importData(): void;
  /** Makes an organisation from a few answers. */
  describe(): void;
  /** Opens what the command left of many runs. */
  results(): void;
  copyLink(): void;
  copyCommand(): void;
  download(): void;
  assumptions(): void;
  theme(): void;
  patterns(): void;
  stand(): void;
  studies(): void;
  compare(): void;
  report(): void;
  /** The run as a film, or a week of it as a sheet to print. */
  record(what: 'film' | 'print'): void;
  help(): void;
  undo(): void;
  redo(): void;
}

export interface TopBar {
  readonly element: HTMLElement;
  open(title: string, organisation: string, people: number): void;
  /** What undo and redo would do, in words; null when there is nothing. */
  showUndo(undoes: string | null, redoes: string | null): void;
  showState(state: { theme: 'dark' | 'light'; patterns: boolean; drawer: boolean }): void;
  showComparing(on: boolean): void;
  /** Before the list of keys; the menu stays open when they are pressed. */
  addToMenu(...nodes: HTMLElement[]): void;
  closeMenu(): boolean;
}

export function createTopBar(actions: TopActions): TopBar {
  const organisation = el('span', { class: 'organisation' });
  const title = el('span', { class: 'scenario-title' });
  const choose = button('', () => actions.choose(), {
    class: 'chooser',
    'aria-haspopup': 'dialog',
    'data-testid': 'scenario',
  });
  choose.append(title, el('span', { 'aria-hidden': true, class: 'chevron' }, '▾'));

  const more = button('', () => toggleMenu(!menu.classList.contains('open')), {
    class: 'more',
    'aria-expanded': 'false',
    'aria-controls': 'top-menu',
    'aria-label': say.more,
  });
  more.append(el('span', { class: 'word' }, say.more), el('span', { class: 'sign' }, '⋯'));
  const inMenu = (text: string, act: () => void, attributes = {}) =>
    button(
      text,
      () => {
        toggleMenu(false);
        act();
      },
      attributes,
    );
  const assumptions = inMenu(say.assumptions, () => actions.assumptions(), {
    'aria-pressed': 'false',
  });
  const theme = inMenu('', () => actions.theme());
  const patterns = inMenu(say.patterns, () => actions.patterns(), { 'aria-pressed': 'false' });
  const compare = inMenu(comparing.open, () => actions.compare(), { 'aria-pressed': 'false' });
  const first = [
    inMenu(stand.title, () => actions.stand(), { 'aria-haspopup': 'dialog' }),
    compare,
    inMenu(takeaway.button, () => actions.report(), { 'aria-haspopup': 'dialog' }),
  ];
  const rooms = ROOMS.map(({ name, address }) => inMenu(name, () => (location.hash = address)));
  const [lessons] = rooms;
  const keys = inMenu(say.help, () => actions.help());
  const menu = el(
    'div',
    { class: 'menu', id: 'top-menu' },
    inMenu(kept.title, () => actions.studies(), { 'aria-haspopup': 'dialog' }),
    ...rooms,
    inMenu(say.importData, () => actions.importData(), { 'aria-haspopup': 'dialog' }),
    inMenu(say.describe, () => actions.describe(), { 'aria-haspopup': 'dialog' }),
    inMenu(lab.open, () => actions.results(), { 'aria-haspopup': 'dialog' }),
    assumptions,
    inMenu(say.copyCommand, () => actions.copyCommand()),
    inMenu(say.download, () => actions.download()),
    inMenu(records.film, () => actions.record('film'), { 'aria-haspopup': 'dialog' }),
    inMenu(records.printTitle, () => actions.record('print'), { 'aria-haspopup': 'dialog' }),
    patterns,
    theme,
    keys,
  );
  const undo = button(words.undoShort, () => actions.undo(), { class: 'undo', disabled: true });
  const redo = button(words.redoShort, () => actions.redo(), { class: 'undo', disabled: true });
  const link = button(say.copyLink, () => actions.copyLink());

  /** What matters most stands in the bar where there is room, else first in the menu. */
  const inline = el('div', { class: 'inline' });
  const history = el('div', { class: 'inline' });
  const room = matchMedia('(min-width: 64rem)');
  /** A trainer at a projector looks for the lessons first. */
  const wide = matchMedia('(min-width: 90rem)');
  const phone = matchMedia(PHONE);
  /** A phone whose text is twice as large has room for a name and one button. */
  const narrow = matchMedia('(max-width: 15rem)');
  const place = () => {
    if (room.matches) inline.append(...first);
    else menu.prepend(...first);
    if (wide.matches) inline.prepend(lessons);
    else rooms[1].before(lessons);
    if (narrow.matches) menu.prepend(link);
    else more.before(link);
    if (phone.matches) menu.prepend(undo, redo);
    else history.append(undo, redo);
  };

  function toggleMenu(open: boolean): void {
    // What is chosen from the menu gives the focus back to what is still there afterwards.
    if (!open && menu.contains(document.activeElement)) more.focus();
    menu.classList.toggle('open', open);
    more.setAttribute('aria-expanded', String(open));
  }

  const bar = el('div', { class: 'actions' }, history, inline, more, menu);
  for (const width of [room, wide, phone, narrow]) width.addEventListener('change', place);
  place();

  return {
    element: el('header', { class: 'top' }, el('h1', {}, say.name), organisation, choose, bar),
    open(name, firm, people) {
      setText(title, name);
      choose.setAttribute('aria-label', say.chooseScenario(name));
      choose.title = name;
      setText(organisation, say.organisation(firm, people));
      document.title = `${name} · ${say.name}`;
    },
    showUndo(undoes, redoes) {
      undo.disabled = undoes === null;
      redo.disabled = redoes === null;
      for (const [node, name] of [
        [undo, words.undo(undoes)],
        [redo, words.redo(redoes)],
      ] as const) {
        node.title = name;
        node.setAttribute('aria-label', name);
      }
    },
    showState(state) {
      setText(theme, state.theme === 'dark' ? say.toLight : say.toDark);
      patterns.setAttribute('aria-pressed', String(state.patterns));
      assumptions.setAttribute('aria-pressed', String(state.drawer));
    },
    addToMenu: (...nodes) => keys.before(...nodes),
    showComparing: (on) => compare.setAttribute('aria-pressed', String(on)),
    closeMenu() {
      const open = menu.classList.contains('open');
      toggleMenu(false);
      return open;
    },
  };
}
