// The guide of a lesson for whoever leads it, on the page and on paper: how to begin, and for each step when it
// comes, what the room sees, what to press, what to say and what will come out. What comes out is read from the run.

import { button, el, setText } from '../dom.ts';
import { list, named } from '../guide-parts.ts';
import { writePlace } from './address.ts';
import { link } from './course-page.ts';
import {
  hasFilm,
  minutesOf,
  secondsOf,
  type LessonEntry,
  type LessonStep,
  type StepOf,
} from './course.ts';
import { OTHERS } from './elsewhere.ts';
import { nameOf, outcomesOf } from './lines.ts';
import { runLabel } from './run-text.ts';
import { keepUnbroken } from './unbroken.ts';
import { say } from './words.ts';

const words = say.inGuide;

/** What a prediction will come to, in a sentence. */
type Foretell = (step: StepOf<'predict'>) => Promise<string>;

export function createGuide(entry: LessonEntry, foretell: Foretell): HTMLElement {
  const { name, lesson } = entry;
  const { aim, oftenWrong, ifRight, ask } = lesson.guide;
  const right = ifRight === undefined ? [] : [el('h2', {}, say.ifRight), el('p', {}, ifRight)];
  const links = el(
    'p',
    { class: 'course-links no-print' },
    link(say.toCourse, writePlace({ room: 'course' })),
    link(say.begin, writePlace({ room: 'lesson', name, step: 0 })),
    button(say.print, () => window.print()),
  );
  const argue = lesson.steps.findIndex(({ kind }) => kind === 'discuss');
  const until = argue < 0 ? '' : ` ${words.argues(say.clock(secondsUntil(entry, argue)))}`;
  const guide = el(
    'main',
    { class: 'course guide' },
    links,
    el('h1', {}, say.guideOf(lesson.title)),
    el('p', {}, lesson.idea),
    el('h2', {}, say.aim),
    el('p', {}, aim),
    el('h2', {}, words.before),
    list('ol', words.beginning),
    el('h2', {}, say.timing),
    el('p', {}, `${say.minutes(minutesOf(lesson))}.${until}`),
    el('ol', { class: 'guide-steps' }, ...lesson.steps.map(stepItem(entry, foretell))),
    ...right,
    el('h2', {}, say.oftenWrong),
    list('ul', oftenWrong),
    el('h2', {}, say.ask),
    list('ol', ask),
    el('section', {}, el('h2', {}, words.wrongTitle), list('ul', words.wrong)),
    el('section', {}, el('h2', {}, say.keysTitle), keyList()),
  );
  keepUnbroken(guide);
  // The foot of each printed page bears the name of the lesson.
  document.documentElement.style.setProperty('--guide-name', JSON.stringify(lesson.title));
  return guide;
}

const secondsUntil = ({ lesson }: LessonEntry, place: number): number =>
  secondsOf({ ...lesson, steps: lesson.steps.slice(0, place) });

const stepItem =
  (entry: LessonEntry, foretell: Foretell) =>
  (step: LessonStep, place: number): HTMLElement => {
    const { say: spoken, seconds, answer = '' } = step.notes;
    const from = secondsUntil(entry, place);
    const time = `${say.clock(from)}–${say.clock(from + seconds)}`;
    const head = el(
      'h3',
      {},
      `${place + 1}. ${step.title ?? say.next[step.kind]} `,
      el('span', { class: 'guide-time' }, time),
    );
    const shown = shownIn(entry, step);
    // What a reveal says stands there once its run is drawn.
    const parts = step.kind === 'reveal' ? [...shown, textOf(step)] : [textOf(step), ...shown];
    const room = parts.filter((text) => text !== '').join(' ');
    const choices = choicesOf(step);
    const item = el('li', {}, head, named(words.room, room));
    if (choices.length > 0) item.append(list('ul', choices));
    item.append(
      named(words.press, words.presses[pressOf(step, place)]),
      named(say.sayThis, spoken),
    );
    if (step.kind === 'predict') item.append(foretelling(step, foretell));
    if (answer !== '') item.append(named(say.answer, answer));
    return item;
  };

const textOf = (step: LessonStep): string =>
  [step.text ?? '', step.kind === 'discuss' ? step.question : ''].filter(Boolean).join(' ');

/** What stands on the screen beside the texts. */
function shownIn(entry: LessonEntry, step: LessonStep): string[] {
  const lines = outcomesOf(step).map(nameOf).join(', ');
  const beside = step.beside === undefined ? '' : runLabel(entry, step.beside);
  const dotted = beside === '' ? [] : [words.dotted(beside)];
  switch (step.kind) {
    case 'tell':
      return step.weeks ? [words.plays(step.weeks.from, step.weeks.to, lines), ...dotted] : [];
    case 'predict':
      return [words.asks(step.weeks.from, step.weeks.to, nameOf(step.outcome))];
    case 'reveal': {
      const stops = (step.stops ?? []).map((week) => words.stops(week));
      return [words.draws[askedBy(entry, step)], ...dotted, ...stops, words.others(OTHERS)];
    }
    case 'why':
      return [words.pushes(step.department ?? words.everybody, step.weeks.from, step.weeks.to)];
    case 'try':
      return [`${say.goal}: ${step.goal.text}`];
    default:
      return [];
  }
}

/** How the prediction before a reveal was answered. */
function askedBy({ lesson: { steps } }: LessonEntry, reveal: LessonStep): 'draw' | 'choose' {
  const before = steps.slice(0, steps.indexOf(reveal));
  return before.findLast((step) => step.kind === 'predict')?.answer.by ?? 'draw';
}

function choicesOf(step: LessonStep): string[] {
  if (step.kind === 'predict' && step.answer.by === 'choose') {
    return step.answer.options.map(({ text }) => text);
  }
  if (step.kind !== 'try') return [];
  const { switches = [], sliders = [] } = step.may;
  return [...switches, ...sliders].map(({ text }) => text);
}

function pressOf(step: LessonStep, place: number): keyof typeof words.presses {
  if (place === 0 && hasFilm(step)) return 'film';
  if (step.kind === 'predict') return step.answer.by;
  if (step.kind === 'reveal') return step.stops ? 'stop' : 'reveal';
  return step.kind;
}

function foretelling(step: StepOf<'predict'>, foretell: Foretell): HTMLElement {
  const sentence = el('span', {}, words.reading);
  foretell(step).then(
    (known) => setText(sentence, known),
    () => setText(sentence, say.noReasons),
  );
  return named(say.shows, sentence);
}

const keyList = () =>
  el(
    'dl',
    { class: 'keys' },
    ...say.keys.flatMap(([keys, does]) => [el('dt', {}, keys), el('dd', {}, does)]),
  );
