// The room that tells why people moved: the forces chart, the panel that explains a stretch of weeks, and the
// reasons of the person chosen. It asks the books (viz/why/books.ts) and shows what they say; the page tells it
// which run is open, which week is shown and who is chosen.
//
//   const why = createWhy(page, choosePerson);
//   why.openForces(element, names, events);   // a ChartView; one a run, dispose the one before
//   why.update(now);                          // whenever a week, the person or the run changed
//   why.toggle();                             // the last quarter explained, or no more

import './why.css';
import { FLAG, type Frame } from '../../sim/frame.ts';
import { LAYERS, type LayerState } from '../../workers/layer-list.ts';
import type { Description } from '../../workers/sim-api.ts';
import type { StretchAnswer } from '../../workers/why.ts';
import type { ChartEvents } from '../balcony/chart-view.ts';
import { signed } from '../marks/forces.ts';
import { createAnswerPanel, type PersonLink } from './answer.ts';
import { startEngine } from '../../workers/engine.ts';
import { createBooks } from './books.ts';
import { ForcesView } from './forces-view.ts';
import type { Stretch } from './forces-plot.ts';
import { heldBack } from './held-back.ts';
import { createPersonWatch } from './person-watch.ts';
import { layersOf } from './series.ts';
import { brakeOf, stretchSentences, stretchTable, whoChangedWords } from './stretch.ts';
import { layerWords, why as words } from './words.ts';

export interface WhyHost {
  /** The panel that answers stands after the host of the forces chart; reasons stand on the card. */
  readonly hosts: { readonly forces: HTMLElement };
  readonly card: { readonly reasons: HTMLElement };
}

/** What the page shows now. */
export interface WhyNow {
  /** The scenario file that makes this very run, changes included. */
  readonly text: string;
  readonly description: Description;
  readonly frame: Frame;
  /** The person chosen, -1 none, and the department, -1 everybody. */
  readonly person: number;
  readonly department: number;
  readonly playing: boolean;
}

export type Why = ReturnType<typeof createWhy>;

const QUARTER = 13;

/** `choosePerson` is called when somebody named here is clicked, as for a click on the floor; `onBooks` when more is known. */
export function createWhy(
  host: WhyHost,
  choosePerson: (person: number) => void,
  onBooks: () => void = () => {},
) {
  const books = createBooks({
    startEngine,
    now: () => performance.now(),
    wait: (ms) => new Promise((done) => setTimeout(done, ms)),
    onChange: () => booksChanged(),
  });
  const panel = createAnswerPanel({
    onClose: () => closePanel(),
    onPerson: choosePerson,
    onStretch: (wanted) => explain(wanted),
  });
  const person = createPersonWatch({ books, onPerson: choosePerson });
  host.hosts.forces.after(panel.element);
  host.card.reasons.append(person.element);
  let now: WhyNow | null = null;
  let view: ForcesView | null = null;
  let stretch: Stretch | null = null;
  /** The panel's latest question; answers to earlier ones are let go. */
  let asked = 0;
  /** Shows the stretch again once its weeks have been read. */
  let unread: (() => void) | null = null;

  const nameOf = (department: number) => now?.description.departments[department]?.name ?? '';
  const placeOf = (someone: number) => nameOf(now?.description.department[someone] ?? -1);
  const linkTo = (someone: number, push?: number): PersonLink => ({
    person: someone,
    place: placeOf(someone),
    ...(push === undefined ? {} : { value: signed(push) }),
  });

  function booksChanged(): void {
    view?.booksChanged();
    person.booksChanged();
    onBooks();
    if (unread !== null && stretch !== null && books.series.lastWeek >= stretch.to) {
      const show = unread;
      unread = null;
      show();
    }
  }

  function closePanel(): void {
    asked++;
    stretch = unread = null;
    view?.showStretch(null);
    if (panel.hide()) view?.focus();
  }

  /** The stretch inside what has been simulated, or null when there is none. */
  function possible(wanted: Stretch): Stretch | null {
    const last = now?.frame.week ?? 0;
    const to = Math.min(wanted.to, Math.max(last, books.lastWeek));
    const from = Math.max(0, Math.min(wanted.from, to - 1));
    return to >= 1 ? { from, to } : null;
  }

  function explain(wanted: Stretch): void {
    if (!now) return;
    const shown = possible(wanted);
    if (shown === null) return panel.showNote(words.noWeek);
    stretch = shown;
    view?.showStretch(shown);
    panel.showWaiting(words.answerTitle, shown);
    const question = ++asked;
    unread = null;
    const { department } = now;
    const { from, to } = shown;
    books.ask({ about: 'stretch', from, to, department }).then(
      (answer) => {
        if (question !== asked) return;
        showStretch(shown, department, answer);
        // Weeks that are still being read are told once they are there.
        unread = books.series.lastWeek < to ? () => showStretch(shown, department, answer) : null;
      },
      () => {
        if (question === asked) panel.showFailure();
      },
    );
  }

  function showStretch(shown: Stretch, department: number, answer: StretchAnswer): void {
    const { from, to } = shown;
    const { series } = books;
    const [most = words.unknown, changed = ''] = stretchSentences(series, from, to, department);
    const table = (state: LayerState) => stretchTable(series, state, from, to, department);
    const links = (people: Int32Array) => [...people].map((one) => linkTo(one));
    panel.showStretch(shown, Math.max(books.lastWeek, now?.frame.week ?? 0), {
      sentences: [
        `${words.weeks(from, to, nameOf(department))} ${most}`,
        ...(changed === '' ? [] : [changed]),
        whoChangedWords(answer),
      ],
      tables: [
        { headings: words.doing, rows: table('practice') },
        { headings: words.believing, rows: table('belief') },
      ],
      lists: [
        { heading: words.became, people: links(answer.became) },
        { heading: words.slipped, people: links(answer.slipped) },
      ],
    });
  }

  /** Opens the panel with the weeks that are selected or the last quarter, or closes it. */
  function toggleExplain(): void {
    if (stretch !== null) return closePanel();
    const to = now?.frame.week ?? 0;
    explain(view?.span ?? { from: Math.max(0, to - QUARTER), to });
  }

  function showMoved(layer: number, week: number): void {
    if (!now) return;
    const { department } = now;
    const place = layersOf('practice').includes(layer) ? LAYERS[layer].layer : '';
    const { inside } = layerWords('practice', place);
    const title = words.movedTitle(inside, nameOf(department), week);
    stretch = unread = null;
    view?.showStretch(null);
    panel.showWaiting(title, null);
    const question = ++asked;
    books.ask({ about: 'moved', layer, week, department }).then(
      ({ people, pushes }) => {
        if (question !== asked) return;
        const links = [...people].map((someone, rank) => linkTo(someone, pushes[rank]));
        panel.showMoved(title, links);
      },
      () => {
        if (question === asked) panel.showFailure();
      },
    );
  }

  return {
    openForces(element: HTMLElement, places: readonly string[], events: ChartEvents): ForcesView {
      closePanel();
      view = new ForcesView(element, {
        ...events,
        books,
        places,
        isPlaying: () => now?.playing ?? false,
        onStretch: explain,
        onExplain: toggleExplain,
        onLayer: showMoved,
      });
      return view;
    },

    /** What pushed everybody most from the start to the last week the books have; null before there is one. */
    get pushes(): readonly string[] | null {
      const to = books.lastWeek;
      const [most, ...others] = stretchSentences(books.series, 0, to, -1);
      return most === undefined ? null : [`${words.weeks(0, to, '')} ${most}`, ...others];
    },

    /** What pushed everybody most against it from the start to a week, inside a sentence; null where it is not known. */
    brakeUntil: (week: number): string | null => brakeOf(books.series, week),

    update(next: WhyNow): void {
      const before = now;
      now = next;
      books.follow(next.text, next.description.departments.length);
      const { frame } = next;
      const other = before !== null && before.text !== next.text;
      if (other && stretch === null) closePanel();
      if (stretch !== null && (other || before?.department !== next.department)) explain(stretch);
      if (next.person < 0 || (frame.flags[next.person] & FLAG.vacant) !== 0) return person.leave();
      person.update({
        person: next.person,
        week: frame.week,
        playing: next.playing,
        run: books.series.id,
        placeOf,
        seen: {
          belief: frame.belief[next.person],
          done: frame.done[next.person],
          nice: frame.nice[next.person],
          trust: frame.trust[next.person],
        },
      });
    },

    /** What holds somebody back most in the week shown; null where that is not known. */
    async heldBack(someone: number): Promise<string | null> {
      const week = now?.frame.week ?? 0;
      if (week === 0 || books.failed || books.cancelled) return null;
      const asked = books.ask({ about: 'person', person: someone, week });
      return await asked.then(heldBack, () => null);
    },

    /** Opens "What moved people here?" for the last quarter, or closes it. */
    toggle: toggleExplain,
  };
}
