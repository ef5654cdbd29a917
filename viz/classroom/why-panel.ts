// The reasons of a step: the forces chart of the studio for the step's department and weeks, and its largest pushes
// in a sentence. The books make the run again to read them.

import '../balcony/charts.css';
import '../why/why.css';
import { el, setText } from '../dom.ts';
import { startEngine } from '../../workers/engine.ts';
import { createBooks } from '../why/books.ts';
import { ForcesView } from '../why/forces-view.ts';
import { stretchSentences } from '../why/stretch.ts';
import type { Told } from './reels.ts';
import { say } from './words.ts';

export interface Reasons {
  readonly element: HTMLElement;
  dispose(): void;
}

export interface Asked {
  readonly text: string;
  readonly told: Told;
  readonly department: number;
  readonly from: number;
  readonly to: number;
  /** Pushes that have a band of their own, however small. */
  readonly layers: readonly string[];
}

/** `onSentences` hears what pushed most and what changed most in words, once they have been read. */
export function openReasons(
  asked: Asked,
  onSentences: (most: string, change: string) => void,
): Reasons {
  const { text, told, department, from, to, layers } = asked;
  const element = el('div', { class: 'lesson-why' });
  const waiting = el('p', { class: 'lesson-note', role: 'status' });
  element.append(waiting);
  const places = told.description.departments.map(({ name }) => name);
  let view: ForcesView | null = null;
  const books = createBooks({
    startEngine,
    now: () => performance.now(),
    wait: (ms) => new Promise((done) => setTimeout(done, ms)),
    onChange: () => changed(),
  });
  function changed(): void {
    view?.booksChanged();
    const read = books.series.lastWeek;
    setText(waiting, books.failed ? say.noReasons : read < to ? say.readingReasons(read, to) : '');
    const [most, change] = stretchSentences(books.series, from, to, department);
    if (most === undefined) return;
    onSentences(say.onAverage(from, to, most), say.between(from, to, change));
    // The readout tells the same weeks as the sentence.
    view?.showSpan({ from, to });
  }
  view = new ForcesView(element, { books, places, layers, ties: true, isPlaying: () => false });
  view.update(told.history, null, to, { department, view: from > 0 ? { from, to } : null });
  books.follow(text, places.length);
  books.want(to, false);
  changed();
  return {
    element,
    dispose() {
      books.cancel();
      view?.dispose();
      element.remove();
    },
  };
}
