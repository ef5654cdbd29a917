// The speaker's window: what to say, the time left, what the room should arrive at, and what comes next. It is a
// window of this very page's own making, so it opens from a web server and from a file alike, and nothing of it
// is ever on the page that the room sees.

import { button, el, setText } from '../dom.ts';
import type { LessonEntry, LessonStep } from './course.ts';
import { laidBy, oneWayOf } from './run-text.ts';
import { say } from './words.ts';

export interface NotesActions {
  back(): void;
  next(): void;
  goTo(step: number): void;
  freeze(): void;
  black(): void;
  /** The window was closed. */
  closed(): void;
  key(event: KeyboardEvent): void;
}

export interface Told {
  readonly entry: LessonEntry;
  readonly step: number;
  /** The step that the room sees, or would see if it were not black. */
  readonly room: number;
  /** When the step came up, in ms of performance.now; null while its film waits. */
  readonly since: number | null;
  readonly frozen: boolean;
  readonly black: boolean;
  /** What the run says, in the words of the reveal; '' where there is nothing to say. */
  readonly shows: string;
}

export interface NotesWindow {
  show(told: Told): void;
  close(): void;
}

/** What the file gives as an answer; for a task also one way that reaches its goal. */
function answerOf(step: LessonStep): string {
  const answer = step.notes.answer ?? '';
  if (step.kind !== 'try') return answer;
  const trial = oneWayOf(step);
  const on = (step.may.switches ?? []).flatMap(({ text }, place) => {
    const start = trial.switches[place];
    return start === null ? [] : [`${text}, ${say.weekNumber(start)}`];
  });
  const set = Object.entries(laidBy(step, trial).params).map(([name, value]) => `${name} ${value}`);
  return `${answer} ${say.oneWay([...on, ...set].join('; '))}`.trim();
}

/** What the room sees where it is not what the speaker sees; '' where it is. */
export function roomSees({ black, frozen, step, room }: Omit<Told, 'entry'>): string {
  if (black) return say.roomBlack;
  if (!frozen) return '';
  return step === room ? say.roomHeld : say.roomBefore(room + 1);
}

/** Null where the browser does not open windows. */
export function openNotes(actions: NotesActions): NotesWindow | null {
  const opened = window.open('', 'thaw-notes', 'popup,width=900,height=760');
  if (!opened) return null;
  const { document: page } = opened;
  page.head.replaceChildren();
  page.body.replaceChildren();
  // Addresses of styles are written whole: the window has no address of its own.
  for (const sheet of document.querySelectorAll<HTMLElement>('link[rel=stylesheet], style')) {
    const copy = sheet.cloneNode(true) as HTMLElement;
    if (sheet instanceof HTMLLinkElement) copy.setAttribute('href', sheet.href);
    page.head.append(copy);
  }
  const root = document.documentElement;
  page.documentElement.lang = root.lang;

  const time = el('p', { class: 'notes-time', role: 'timer' });
  const where = el('p', { class: 'notes-where' });
  const title = el('h1', {});
  const body = el('div', { class: 'notes-body' });
  const next = el('p', { class: 'notes-next' });
  const jump = el('ol', { class: 'notes-steps' });
  const freeze = button(say.freeze, () => actions.freeze(), { 'aria-pressed': 'false' });
  const black = button(say.blackOut, () => actions.black(), { 'aria-pressed': 'false' });
  const bar = el(
    'div',
    { class: 'notes-bar' },
    button(say.back, () => actions.back()),
    freeze,
    black,
    button(say.next.tell, () => actions.next(), { class: 'primary wide' }),
  );
  const main = el(
    'main',
    { class: 'notes' },
    el('div', { class: 'notes-top' }, where, time),
    title,
  );
  main.append(body, next, bar, jump);
  page.body.append(page.adoptNode(main));
  page.body.className = 'notes-page';
  opened.addEventListener('keydown', (event) => actions.key(event));

  let told: Told | null = null;
  function tick(): void {
    if (opened?.closed) return end();
    if (!told) return;
    const { seconds } = told.entry.lesson.steps[told.step].notes;
    const since = told.since ?? performance.now();
    const left = Math.round(seconds - (performance.now() - since) / 1000);
    const [minutes, rest] = [Math.floor(Math.abs(left) / 60), Math.abs(left) % 60];
    setText(time, left >= 0 ? say.left(minutes, rest) : say.over(minutes, rest));
  }
  const timer = setInterval(tick, 250);
  const close = () => opened.close();
  function end(): void {
    clearInterval(timer);
    window.removeEventListener('pagehide', close);
    actions.closed();
  }
  window.addEventListener('pagehide', close);

  const part = (heading: string, text: string) =>
    text === '' ? [] : [el('h2', {}, heading), el('p', {}, text)];

  return {
    show(now) {
      told = now;
      const { entry, step: place } = now;
      const { steps } = entry.lesson;
      const step = steps[place];
      page.documentElement.dataset['theme'] = root.dataset['theme'];
      page.documentElement.style.cssText = root.style.cssText;
      page.title = say.notesTitle(entry.lesson.title);
      setText(where, `${entry.lesson.title} · ${say.step(place + 1, steps.length)}`);
      setText(title, step.title ?? say.next[step.kind]);
      const unlike = roomSees(now);
      const frozen = unlike === '' ? [] : [el('p', { class: 'notes-frozen' }, unlike)];
      const parts = [
        ...frozen,
        ...part(say.sayThis, step.notes.say),
        ...part(say.shows, now.shows),
        ...part(say.answer, answerOf(step)),
        ...part(say.ifRight, step.kind === 'reveal' ? (entry.lesson.guide.ifRight ?? '') : ''),
      ];
      body.replaceChildren(...parts);
      const after = steps[place + 1];
      setText(next, after ? `${say.comingUp}: ${after.title ?? say.next[after.kind]}` : '');
      freeze.setAttribute('aria-pressed', String(now.frozen));
      setText(freeze, now.frozen ? say.unfreeze : say.freeze);
      black.setAttribute('aria-pressed', String(now.black));
      setText(black, now.black ? say.light : say.blackOut);
      const links = steps.map((one, index) => {
        const text = `${index + 1}. ${one.title ?? say.next[one.kind]}`;
        const current = index === place ? 'step' : undefined;
        return el(
          'li',
          {},
          button(text, () => actions.goTo(index), { 'aria-current': current }),
        );
      });
      jump.replaceChildren(...links);
      tick();
    },
    close() {
      end();
      opened.close();
    },
  };
}
