// The page of a lesson, without what a step puts on it: where we are, a headline, the chart on the left, the floor
// over three lines of text on the right, and a bar with one main button. It holds the texts of one step at a time.

import { button, el, setText } from '../dom.ts';
import { say } from './words.ts';

export interface PageActions {
  back(): void;
  next(): void;
  freeze(): void;
  black(): void;
  again(): void;
  goTo(step: number): void;
  presenter(): void;
  notes(): void;
  course(): void;
}

export interface Shown {
  readonly title: string;
  readonly place: number;
  readonly count: number;
  readonly primary: string;
  /** The step plays: people have more of the room. */
  readonly plays: boolean;
}

export type LessonPage = ReturnType<typeof createLessonPage>;

export function createLessonPage(actions: PageActions) {
  const name = el('p', { class: 'lesson-name' });
  const dots = el('ol', { class: 'lesson-dots', 'aria-label': say.steps });
  const where = el('p', { class: 'lesson-where' });
  const home = button(say.toCourse, () => actions.course(), { class: 'lesson-quiet' });
  const quiet = { class: 'lesson-quiet lesson-stage' };
  const notes = button(say.notes, () => actions.notes(), quiet);
  // At the end of the header: on the slide nothing that can be pressed comes to lie under the pointer.
  const presenter = button(say.presenter, () => actions.presenter(), quiet);
  const top = el('header', { class: 'lesson-top' }, name, home, notes, dots, where, presenter);

  const headline = el('h1', { class: 'lesson-headline', tabindex: -1 });
  const chart = el('div', { class: 'lesson-chart-host' });
  const under = el('div', { class: 'lesson-under' });
  const source = el('p', { class: 'lesson-source' });
  const left = el('div', { class: 'lesson-left' }, chart, under, source);
  const floor = el('div', { class: 'lesson-floor-slot' });
  const text = el('p', { class: 'lesson-text' });
  const found = el('p', { class: 'lesson-found', role: 'status' });
  const question = el('p', { class: 'lesson-question' });
  const right = el('div', { class: 'lesson-right' }, floor, found, text, question);
  const main = el('main', { class: 'lesson-main' }, headline, left, right);

  const back = button(say.back, () => actions.back());
  const freeze = button(say.freeze, () => actions.freeze(), { 'aria-pressed': 'false' });
  const black = button(say.blackOut, () => actions.black(), { class: 'lesson-black' });
  const again = button(say.playAgain, () => actions.again(), { class: 'lesson-again' });
  again.hidden = true;
  const hint = el('p', { class: 'lesson-hint', role: 'status' });
  const primary = button('', () => actions.next(), { class: 'primary wide lesson-primary' });
  const bar = el('div', { class: 'lesson-bar' }, back, freeze, black, again);
  bar.append(hint, primary);

  const dark = button('', () => actions.black(), { class: 'lesson-dark', 'aria-label': say.light });
  dark.append(el('span', { 'aria-hidden': 'true' }, say.lightHow));
  dark.hidden = true;
  const element = el('div', { class: 'lesson' }, top, main, bar, dark);

  return {
    element,
    hosts: { chart, under, floor },
    primary,
    /** Begins a step: everything of the one before is gone. */
    begin({ title, place, count, primary: word, plays }: Shown): void {
      setText(name, title);
      setText(where, say.step(place + 1, count));
      const steps = Array.from({ length: count }, (_, index) => {
        const current = index === place ? 'step' : undefined;
        const label = say.stepLink(index + 1);
        const attributes = { class: 'lesson-dot', 'aria-label': label, 'aria-current': current };
        return el(
          'li',
          {},
          button('', () => actions.goTo(index), attributes),
        );
      });
      dots.replaceChildren(...steps);
      for (const node of [headline, text, found, question, source, hint]) setText(node, '');
      for (const host of [chart, under, floor]) host.replaceChildren();
      left.hidden = right.hidden = false;
      element.classList.remove('no-chart', 'no-floor');
      element.classList.toggle('lesson-plays', plays);
      back.disabled = place === 0;
      setText(primary, word);
      primary.disabled = false;
      again.hidden = true;
    },
    say(headlineText: string): void {
      setText(headline, headlineText);
    },
    tell(words: { text?: string; found?: string; question?: string; source?: string }): void {
      if (words.text !== undefined) setText(text, words.text);
      if (words.found !== undefined) setText(found, words.found);
      if (words.question !== undefined) setText(question, words.question);
      if (words.source !== undefined) setText(source, words.source);
    },
    hint: (words: string) => setText(hint, words),
    primaryIs: (word: string) => setText(primary, word),
    without(part: 'chart' | 'floor'): void {
      element.classList.add(`no-${part}`);
    },
    focusHeadline: () => headline.focus({ preventScroll: true }),
    mayPlayAgain: (may: boolean) => (again.hidden = !may),
    showState(state: { frozen: boolean; black: boolean; presenting: boolean }): void {
      setText(freeze, state.frozen ? say.unfreeze : say.freeze);
      freeze.setAttribute('aria-pressed', String(state.frozen));
      setText(presenter, state.presenting ? say.leave : say.presenter);
      dark.hidden = !state.black;
      for (const part of [top, main, bar]) part.inert = state.black;
      // A frozen page takes no click into what it does not show.
      for (const part of [main, dots, back, again, primary]) {
        part.inert = state.frozen || state.black;
      }
      if (state.black) dark.focus();
    },
  };
}
