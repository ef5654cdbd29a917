// A lesson being taught: which step the room sees and which the speaker is at, what is answered, frozen or black,
// the keys and the clicker, and the speaker's window. Steps themselves are shown by viz/classroom/scene.ts.

import type { PageTheme } from '../page-theme.ts';
import { createBounce } from './bounce.ts';
import { Guesses } from './guesses.ts';
import { OtherFirms } from './elsewhere.ts';
import { LessonFloor } from './floor.ts';
import { hasFilm, type LessonEntry } from './course.ts';
import { listenToKeys } from './key-listener.ts';
import { openNotes, type NotesWindow } from './notes.ts';
import { createLessonPage, type LessonPage } from './page.ts';
import { createPresenter } from './presenter.ts';
import type { Answer, Progress } from './progress.ts';
import { Reels } from './reels.ts';
import { Scene } from './scene.ts';
import { say } from './words.ts';

export interface RoomHost {
  readonly theme: PageTheme;
  readonly progress: Progress;
  /** The address says another step now. */
  onStep(step: number): void;
  onCourse(): void;
  onFinish(): void;
}

export class Room {
  readonly page: LessonPage;
  readonly #entry: LessonEntry;
  readonly #host: RoomHost;
  readonly #guesses: Guesses;
  readonly #reels = new Reels();
  readonly #others = new OtherFirms();
  readonly #floor: LessonFloor;
  readonly #ended = new AbortController();
  readonly #presenter = createPresenter(() => this.#presented(), this.#ended.signal);
  readonly #keys = listenToKeys(
    {
      next: () => this.next(true),
      back: () => this.back(),
      black: () => this.blackOut(),
      freeze: () => this.freeze(),
      notes: () => this.#openNotes(),
      present: () => this.present(),
      escape: () => this.blackOut(),
      leave: () => this.page.focusHeadline(),
      isBlack: () => this.#black,
      step: (step) => this.jump(step),
    },
    this.#ended.signal,
  );
  #scene: Scene | null = null;
  #notes: NotesWindow | null = null;
  /** Where the speaker is; the room sees it unless frozen. */
  #place = 0;
  /** When the step came up; null while its film waits. */
  #since: number | null = 0;
  #frozen = false;
  #black = false;
  #shows = '';
  /** A step that was asked for once, past a guess that is not made. */
  #asked: number | null = null;
  readonly #pressed = createBounce(() => performance.now());

  constructor(entry: LessonEntry, host: RoomHost) {
    this.#entry = entry;
    this.#host = host;
    this.#guesses = new Guesses(entry, host.progress);
    this.#floor = new LessonFloor(host.theme);
    this.page = createLessonPage({
      back: () => this.back(),
      next: () => this.next(),
      freeze: () => this.freeze(),
      black: () => this.blackOut(),
      again: () => this.again(),
      goTo: (step) => this.jump(step),
      presenter: () => this.present(),
      notes: () => this.#openNotes(),
      course: () => host.onCourse(),
    });
    this.#showState();
  }

  get count(): number {
    return this.#entry.lesson.steps.length;
  }

  /** Goes to a step, of which the room sees nothing while frozen. */
  goTo(step: number): void {
    const place = Math.max(0, Math.min(this.count - 1, step));
    this.#asked = null;
    if (this.#scene !== null && place === this.#place) return this.again();
    if (place > this.#place) this.#guesses.lockIn(this.#place);
    this.#place = place;
    this.#since = this.#waits(place) ? null : performance.now();
    this.#shows = '';
    this.#host.progress.keep(this.#entry.name, { step: place });
    this.#host.onStep(place);
    if (!this.#frozen) this.#show();
    this.#tellSpeaker();
  }

  /** To a step from the page that the room sees: past a guess that nobody has made, only when asked twice. */
  jump(to: number): void {
    const step = Math.min(this.count - 1, to);
    if (!this.#pressed(String(step)) || this.#unseen()) return;
    const open = this.#guesses.missing(this.#place, step);
    if (open >= 0 && this.#asked !== step) {
      this.#asked = step;
      return this.page.hint(say.notGuessed(open + 1, step + 1));
    }
    this.goTo(step);
  }

  /** The first film is not played before the speaker wants it. */
  #waits(place: number): boolean {
    return place === 0 && hasFilm(this.#entry.lesson.steps[0]);
  }

  /** Plays the film of this step from its beginning, or draws its run again. */
  again(): void {
    const step = this.#entry.lesson.steps[this.#place];
    const moves = hasFilm(step) || step.kind === 'reveal';
    if (moves && !this.#held && this.#scene?.host.place === this.#place) this.#show(false);
  }

  get #held(): boolean {
    return this.#frozen || this.#black;
  }

  back(): void {
    if (this.#place === 0 || !this.#pressed('back') || this.#unseen()) return;
    this.goTo(this.#place - 1);
  }

  /** Frozen, and without the speaker's window nobody would see where it goes. */
  #unseen(): boolean {
    const unseen = this.#frozen && this.#notes === null;
    if (unseen) this.page.hint(say.frozenHere);
    return unseen;
  }

  present(): void {
    if (this.#pressed('present')) this.#presenter.toggle();
  }

  /** What the main button does: locks in, goes on within the step or to the next, or ends; by a key only when pressed again. */
  next(byKey = false): void {
    if (!this.#pressed('next') || this.#unseen()) return;
    const asked = this.#asked;
    if (asked !== null) this.page.hint('');
    this.#asked = null;
    const { steps } = this.#entry.lesson;
    const step = steps[this.#place];
    const open = step.kind === 'predict' && !this.#guesses.isWhole(this.#place);
    if (open && !this.#frozen) return this.#remind();
    this.#guesses.lockIn(this.#place);
    if (!this.#frozen && this.#scene?.goOn() === true) return;
    if (this.#place === this.count - 1) {
      if (byKey && asked !== this.count) {
        this.#asked = this.count;
        return this.page.hint(say.finishAgain);
      }
      this.#host.progress.keep(this.#entry.name, { finished: true });
      return this.#host.onFinish();
    }
    this.goTo(this.#place + 1);
  }

  /** Says what is missing before a guess can be locked in. */
  #remind(): void {
    const step = this.#entry.lesson.steps[this.#place];
    if (step.kind !== 'predict') return;
    this.page.hint(step.answer.by === 'draw' ? say.drawFirst(step.weeks.to) : say.chooseFirst);
  }

  freeze(): void {
    this.#frozen = !this.#frozen;
    this.page.hint('');
    if (!this.#frozen && this.#scene?.host.place !== this.#place) this.#show();
    this.#showState();
  }

  blackOut(): void {
    this.#black = !this.#black;
    this.#showState();
  }

  #show(waits = this.#waits(this.#place)): void {
    this.#scene?.dispose();
    this.#guesses.clear();
    const { lesson } = this.#entry;
    const step = lesson.steps[this.#place];
    const after = lesson.steps[this.#place + 1];
    const word = after ? say.next[after.kind] : say.finish;
    const primary = step.kind === 'predict' ? say.lockIn : word;
    const { page } = this;
    const first = { primary: waits ? say.play : primary, plays: hasFilm(step) };
    page.begin({ title: lesson.title, place: this.#place, count: this.count, ...first });
    page.focusHeadline();
    const scene = new Scene({
      page,
      reels: this.#reels,
      theme: this.#host.theme,
      floor: this.#floor,
      entry: this.#entry,
      place: this.#place,
      answers: this.#guesses.lockedIn,
      onAnswer: (answer) => this.#answering(scene.host.place, answer),
      others: this.#others,
      waits,
      held: () => this.#held,
      presenting: () => this.#presenter.on,
      onWaits: (button) => page.primaryIs(button ?? primary),
      onBegun: () => {
        this.#since ??= performance.now();
        this.#tellSpeaker();
      },
      onEnded: () => page.mayPlayAgain(true),
      onShows: (words) => {
        // A frozen step is not the one that the speaker is at.
        if (scene !== this.#scene || scene.host.place !== this.#place) return;
        this.#shows = words;
        this.#tellSpeaker();
      },
      onFailure: (error) => {
        console.error(error);
        page.hint(say.cannotRun(error instanceof Error ? error.message : String(error)));
      },
    });
    this.#scene = scene;
    void scene.start();
  }

  #answering(place: number, answer: Answer | null): void {
    const whole = this.#guesses.give(place, answer);
    this.page.primary.disabled = !whole;
    if (whole) this.page.hint('');
  }

  #openNotes(): void {
    this.#notes ??= openNotes({
      back: () => this.back(),
      next: () => this.next(),
      goTo: (step) => this.goTo(step),
      freeze: () => this.freeze(),
      black: () => this.blackOut(),
      closed: () => (this.#notes = null),
      key: (event) => this.#keys(event, (step) => this.goTo(step)),
    });
    if (!this.#notes) this.page.hint(say.blocked);
    this.#tellSpeaker();
  }

  #tellSpeaker(): void {
    this.#notes?.show({
      entry: this.#entry,
      step: this.#place,
      room: this.#scene?.host.place ?? this.#place,
      since: this.#since,
      frozen: this.#frozen,
      black: this.#black,
      shows: this.#shows,
    });
  }

  /** Whoever leaves full screen, by Escape too, sees the lesson again. */
  #presented(): void {
    if (!this.#presenter.on) this.#black = false;
    this.#showState();
  }

  #showState(): void {
    this.#floor.paused = this.#held;
    this.page.showState({
      frozen: this.#frozen,
      black: this.#black,
      presenting: this.#presenter.on,
    });
    this.#tellSpeaker();
  }

  restyle(): void {
    this.#floor.restyle();
    this.#tellSpeaker();
  }

  dispose(): void {
    this.#ended.abort();
    this.#notes?.close();
    this.#scene?.dispose();
    this.#floor.dispose();
    this.#presenter.leave();
    this.#reels.dispose();
    this.#others.stop();
    this.page.element.remove();
  }
}
