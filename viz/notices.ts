// What the page says besides its charts: one visible line of notice with at most one thing to do about
// it, a list of problems when something was refused, and a polite summary for those who listen.

import type { Problem } from '../sim/scenario.ts';
import { button, el, setText } from './dom.ts';
import { say } from './messages.ts';

/** A summary is spoken at most this often while weeks pass. */
const SUMMARY_EVERY_MS = 5000;
const NOTICE_MS = 8000;
/** Beyond this a list is longer than anybody reads; the rest is counted. */
const PROBLEMS_SHOWN = 200;

export interface Offer {
  readonly label: string;
  act(): void;
}

interface NoticeOptions {
  readonly stays?: boolean;
  readonly offers?: readonly Offer[];
  readonly detail?: Node;
}

/** A notice that was shown; once another has taken its place, neither does anything. */
export interface Notice {
  /** Says it in other words; its buttons, and the focus on one of them, stay. */
  reword(text: string): void;
  clear(): void;
}

export interface Notices {
  readonly element: HTMLElement;
  /** Says something; `stays` keeps it until the next notice or until it is closed. */
  show(text: string, options?: NoticeOptions): Notice;
  clear(): void;
  /** Speaks a summary to screen readers, not more often than every five seconds unless `now`. */
  summarise(words: () => string, now: boolean): void;
}

export function createNotices(): Notices {
  const line = el('p', { role: 'status', class: 'notice-text', 'data-testid': 'notice' });
  const detail = el('div', { class: 'notice-detail' });
  const offers = el('div', { class: 'notice-offers' });
  const box = el('div', { class: 'notice', hidden: true }, line, detail, offers);
  const spoken = el('p', { class: 'spoken', 'aria-live': 'polite', 'data-testid': 'summary' });
  const element = el('div', { class: 'notices' }, box, spoken);
  let leaving = 0;
  let shown = 0;
  let lastSpoken = -Infinity;

  function clear(): void {
    window.clearTimeout(leaving);
    shown += 1;
    box.hidden = true;
    setText(line, '');
    detail.replaceChildren();
    offers.replaceChildren();
  }

  return {
    element,
    clear,
    show(text, { stays = false, offers: things = [], detail: more } = {}) {
      clear();
      box.hidden = false;
      setText(line, text);
      if (more) detail.append(more);
      for (const thing of things) offers.append(button(thing.label, () => thing.act()));
      offers.append(button(say.close, clear));
      if (!stays) leaving = window.setTimeout(clear, NOTICE_MS);
      const mine = shown;
      const ifStillThere = (act: () => void) => {
        if (shown === mine) act();
      };
      return {
        reword: (other) => ifStillThere(() => setText(line, other)),
        clear: () => ifStillThere(clear),
      };
    },
    summarise(words, now) {
      const at = performance.now();
      if (!now && at - lastSpoken < SUMMARY_EVERY_MS) return;
      lastSpoken = at;
      setText(spoken, words());
    },
  };
}

/** All problems of a refused file: where, what came, what was expected, how to mend it. */
export function problemList(problems: readonly Problem[]): HTMLElement {
  const rows = problems
    .slice(0, PROBLEMS_SHOWN)
    .map(({ path, came, expected, mend }) =>
      el(
        'li',
        {},
        el('strong', {}, path === '' ? say.wholeFile : path),
        ` ${say.problem(came, expected)}`,
        ...(mend === '' ? [] : [el('span', { class: 'mend' }, ` ${mend}`)]),
      ),
    );
  const more = problems.length - rows.length;
  if (more > 0) rows.push(el('li', {}, say.moreProblems(more)));
  return el('ul', { class: 'problems' }, ...rows);
}
