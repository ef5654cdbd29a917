// The table a game is played at: head, floor, panel and foot. The panel is made anew when something has changed;
// the focus stays on what had it, or goes to the headline of a new phase.

import { el, setText } from '../dom.ts';
import { quarterOf } from './game.ts';
import { knownView } from './view-known.ts';
import { GROUP_NAMES } from '../plan/groups.ts';
import { cardsView, type Shown } from './view-cards.ts';
import { endView } from './view-end.ts';
import type { Luck } from './luck.ts';
import { footOf, passingView, predictView, seeView } from './view-quarter.ts';
import { chosenView, runningView } from './view-steps.ts';
import { topView } from './view-top.ts';
import type { Actions, Scene } from './scene.ts';
import { seenOf } from './veil.ts';
import { words } from './words.ts';

export interface TableView {
  readonly element: HTMLElement;
  readonly floor: HTMLElement;
  show(scene: Scene, passing: boolean): void;
  showWeek(week: number): void;
  showLuck(luck: Luck | null): void;
  showWaiting(text: string): void;
  /** Brings what has this name into view, and the focus to it. */
  focusOn(name: string): void;
  /** Brings the answer to a question into view. */
  reveal(question: string): void;
}

export function createTableView(
  notices: HTMLElement,
  actions: Actions & { hurry(): void },
): TableView {
  const top = el('header', { class: 'challenge-top' });
  const floor = el('div', { class: 'floor-host challenge-ground' });
  const caption = el('span');
  const week = el('span', { class: 'challenge-week' });
  const stage = el(
    'section',
    { class: 'challenge-floor', 'aria-label': words.top.floor },
    floor,
    el('p', { class: 'challenge-caption' }, caption, ' ', week),
  );
  // What is chosen stands under the floor, in sight while cards and questions scroll beside it.
  const basket = el('div', { class: 'challenge-basket', 'data-scroll': 'basket' });
  const side = el('div', { class: 'challenge-side' }, stage, basket);
  const panel = el('main', { class: 'challenge-panel' });
  // Notices have a row of their own: they cover nothing.
  const ways = el('div', { class: 'challenge-ways' });
  const foot = el('footer', { class: 'challenge-foot' }, notices, ways);
  const element = el('div', { class: 'challenge' }, top, side, panel, foot);
  const cards: Shown = { search: '', group: GROUP_NAMES[0] };
  let shown = '';
  let showLuck: (luck: Luck | null) => void = () => {};

  function show(name: string): void {
    const wanted = element.querySelector<HTMLElement>(`[data-focus="${name}"]`);
    wanted?.scrollIntoView({ block: 'center' });
    wanted?.focus({ preventScroll: true });
  }

  function content(scene: Scene, passing: boolean): HTMLElement[] {
    const { phase } = scene.game;
    if (passing) return passingView(scene);
    if (phase === 'predict') return predictView(scene, actions);
    if (phase === 'see') return seeView(scene);
    if (phase === 'end') {
      const view = endView(scene, actions);
      showLuck = view.showLuck;
      return view.elements;
    }
    return [
      el(
        'div',
        {},
        el('h1', { tabindex: -1 }, words.choose.title),
        el('p', { class: 'challenge-lead' }, words.choose.lead),
      ),
      el(
        'div',
        { class: 'challenge-columns' },
        knownView(scene, actions),
        cardsView(scene, actions, cards),
      ),
    ];
  }

  const scrollers = () => [panel, ...element.querySelectorAll<HTMLElement>('[data-scroll]')];
  const nameOf = (scroller: HTMLElement) => scroller.dataset['scroll'] ?? '';

  /** Scrolls so that it stands where it stood, however much has come or gone above it. */
  function holdAt(node: HTMLElement, height: number): void {
    const moved = () => node.getBoundingClientRect().top - height;
    for (const scroller of scrollers()) {
      if (scroller.contains(node)) scroller.scrollTop += moved();
    }
    // Where there is no room beside the floor the whole page scrolls instead.
    window.scrollBy(0, moved());
  }

  return {
    element,
    floor,
    showLuck: (luck) => showLuck(luck),
    showWeek: (at) => (week.textContent = words.top.week(at)),
    focusOn: show,
    reveal(question) {
      const told = [...panel.querySelectorAll<HTMLElement>('[data-told]')];
      told.find((one) => one.dataset['told'] === question)?.scrollIntoView({ block: 'nearest' });
    },
    showWaiting(text) {
      panel.replaceChildren(el('p', { class: 'challenge-lead', role: 'status' }, text));
    },
    show(scene, passing) {
      const phase = `${scene.game.passed} ${scene.game.phase} ${passing}`;
      // A quarter begins with all its steps to be seen, whatever was looked for in the one before.
      if (phase !== shown) cards.search = '';
      const focused = document.activeElement?.closest<HTMLElement>('[data-focus]');
      const name = focused?.dataset['focus'] ?? '';
      const height = focused?.getBoundingClientRect().top ?? 0;
      const seen = seenOf(scene.firm, scene.game, scene.open.description.departments);
      const { head, signs } = words.top;
      const unasked = seen.talked.some((talked) => !talked);
      const paid = seen.all ? signs.end : unasked ? signs.asked : '';
      setText(caption, `${head(seen.all || seen.survey)} ${paid}`);
      const choosing = scene.game.phase === 'choose' && !passing;
      const tops = new Map(scrollers().map((one) => [nameOf(one), one.scrollTop]));
      top.replaceChildren(...topView(scene, passing, actions));
      panel.replaceChildren(...content(scene, passing));
      basket.hidden = !choosing;
      basket.replaceChildren(
        ...(choosing ? [chosenView(scene, actions), runningView(scene, actions)] : []),
      );
      ways.replaceChildren(...footOf(scene, passing, { ...actions, show }));
      element.dataset['phase'] = passing ? 'pass' : scene.game.phase;
      element.dataset['quarter'] = String(quarterOf(scene.game) && scene.game.passed + 1);
      const again = [...element.querySelectorAll<HTMLElement>('[data-focus]')].find(
        (one) => one.dataset['focus'] === name,
      );
      if (phase !== shown) {
        for (const scroller of scrollers()) scroller.scrollTop = 0;
        window.scrollTo(0, 0);
        panel.querySelector('h1')?.focus({ preventScroll: true });
      } else {
        for (const scroller of scrollers()) scroller.scrollTop = tops.get(nameOf(scroller)) ?? 0;
        if (name !== '') {
          // What was taken out cannot have the focus; the section it stood in begins with what is next.
          (again ?? panel.querySelector<HTMLElement>('h1'))?.focus({ preventScroll: true });
          if (again) holdAt(again, height);
        }
      }
      shown = phase;
    },
  };
}
