// One step on the page: what its kind shows, in which order, and what the reader does with it. Answers that are
// being given are told to the room, which keeps them; whatever is right is read from the run.

import type { PageTheme } from '../page-theme.ts';
import { chooseOption } from './choices.ts';
import { LessonChart } from './chart.ts';
import { hasFilm, weeksOf, type LessonEntry, type LessonStep, type StepOf } from './course.ts';
import type { LessonFloor } from './floor.ts';
import type { OtherFirms } from './elsewhere.ts';
import { departmentIn, foretell } from './foretell.ts';
import { isComplete, newGuess, type Guess } from './guess.ts';
import { domainOf, linesOf, nameOf, outcomesOf, writerOf } from './lines.ts';
import type { LessonPage } from './page.ts';
import type { Answer } from './progress.ts';
import type { Reels, Told } from './reels.ts';
import { revealed } from './reveal.ts';
import { runLabel, runText } from './run-text.ts';
import { tried } from './tried.ts';
import { openReasons } from './why-panel.ts';
import { say } from './words.ts';

export interface SceneHost {
  readonly page: LessonPage;
  readonly reels: Reels;
  readonly theme: PageTheme;
  /** One floor for all steps: people stay where they are. */
  readonly floor: LessonFloor;
  readonly entry: LessonEntry;
  readonly place: number;
  readonly answers: Readonly<Record<number, Answer>>;
  readonly others: OtherFirms;
  /** What is being answered now, null while it is not whole. */
  onAnswer(answer: Answer | null): void;
  /** What the run says, for the speaker. */
  onShows(words: string): void;
  /** The film of this step waits until the speaker wants it. */
  readonly waits: boolean;
  /** The pen and the film hold still. */
  held(): boolean;
  /** The page is a slide. */
  presenting(): boolean;
  /** The step waits for the speaker, whose button says what comes; null: it waits no more. */
  onWaits(button: string | null): void;
  /** What moves in this step has begun, and has come to its end. */
  onBegun(): void;
  onEnded(): void;
  onFailure(error: unknown): void;
}

type Drawable = Parameters<LessonChart['show']>[0];

export class Scene {
  readonly step: LessonStep;
  readonly chart: LessonChart;
  readonly host: SceneHost;
  readonly #leaving: (() => void)[] = [];
  #left = false;
  #goOn: (() => void) | null = null;
  #begins: 'asked' | 'now';
  #pen: { hurried: boolean } | null = null;
  #guess: Guess | null = null;
  #draw: (lastWeek: number, more?: Partial<Drawable>) => void = () => {};

  constructor(host: SceneHost) {
    const { entry, place, page, floor } = host;
    this.host = host;
    this.step = entry.lesson.steps[place];
    this.#begins = host.waits ? 'asked' : 'now';
    this.chart = new LessonChart((guess) => this.#drawn(guess));
    floor.stop();
    floor.onWeek = (week) => this.#weekCame(week);
    if (this.step.floor === false) page.without('floor');
    else page.hosts.floor.append(floor.element);
  }

  /** The step was left while something was under way. */
  get left(): boolean {
    return this.#left;
  }

  async start(): Promise<void> {
    const { step, host } = this;
    const { page } = host;
    if (step.kind !== 'reveal') page.say(step.title);
    // What a reveal says would say the run before it is drawn.
    page.tell({ text: step.kind === 'reveal' ? '' : (step.text ?? '') });
    if (step.kind === 'discuss') page.tell({ question: step.question });
    const empty = step.kind === 'discuss' && !step.chart;
    if (empty) page.without('chart');
    else if (step.kind !== 'why') page.hosts.chart.append(this.chart.element);
    try {
      if (step.kind === 'reveal') return await revealed(this, step.stops);
      page.hint(say.making);
      const told = await this.told(step.run);
      if (this.#left) return;
      page.hint('');
      page.tell({ source: say.oneRun(told.description.seed) });
      await this.#byKind(step, told, empty);
    } catch (error) {
      if (!this.#left) host.onFailure(error);
    }
  }

  async #byKind(step: LessonStep, told: Told, empty: boolean): Promise<void> {
    const weeks = weeksOf(this.host.entry);
    if (step.kind === 'tell') {
      await this.#tell(step, told);
    } else if (step.kind === 'predict') {
      await this.#predict(step, told);
    } else if (step.kind === 'why') {
      this.#why(step, told);
    } else if (step.kind === 'try') {
      await tried(this, step, told);
    } else if (step.kind === 'discuss') {
      if (!empty) await this.lines(told, weeks, weeks);
      this.floorAt(step.run, weeks, weeks);
    }
  }

  /** A film that waits begins when the speaker goes on; at its end it can be played again. */
  async #tell(step: StepOf<'tell'>, told: Told): Promise<void> {
    const weeks = weeksOf(this.host.entry);
    const { from, to } = step.weeks ?? { from: 0, to: 0 };
    const { floor, waits, onBegun, onEnded } = this.host;
    await this.lines(told, step.weeks ? weeks : Math.min(weeks, 52), from);
    if (this.#left) return;
    if (waits && this.#begins === 'asked') {
      this.floorAt(step.run, from, from);
      await this.speaker(say.filmWaits, say.play);
      if (this.#left) return;
    }
    this.host.onWaits(null);
    this.#begins = 'now';
    onBegun();
    if (hasFilm(step)) floor.onEnd = onEnded;
    this.floorAt(step.run, from, to);
  }

  told(run?: string): Promise<Told> {
    return this.host.reels.told(runText(this.host.entry, run));
  }

  /** Waits until the speaker goes on; the words are for the speaker, the button says what comes. */
  speaker(words: string, button: string): Promise<void> {
    this.host.onShows(words);
    this.host.onWaits(button);
    return new Promise((go) => (this.#goOn = go));
  }

  /** A pen that draws: whoever goes on hurries it. */
  takePen(): { readonly hurried: boolean; lay(): void } {
    const pen = { hurried: false, lay: () => void (this.#pen = null) };
    this.#pen = pen;
    return pen;
  }

  /** Goes on within the step; false where nothing waits, nor is drawn. */
  goOn(): boolean {
    const go = this.#goOn;
    if (this.#pen) return (this.#pen.hurried = true);
    if (go === null) {
      // A film that is asked for before it is there begins when it is.
      const early = this.#begins === 'asked';
      this.#begins = 'now';
      return early;
    }
    this.#goOn = null;
    this.host.onWaits(null);
    go();
    return true;
  }

  onLeaving(leave: () => void): void {
    this.#leaving.push(leave);
  }

  /** Puts the lines of a step into the chart, up to a week; `drawTo` then draws them up to another. */
  async lines(
    told: Told,
    weeks: number,
    lastWeek: number,
    more: Partial<Drawable> & { readonly of?: LessonStep; readonly drawable?: boolean } = {},
  ): Promise<void> {
    const { entry } = this.host;
    const { of: step = this.step, drawable = false, ...rest } = more;
    const other = step.beside === undefined ? null : await this.told(step.beside);
    if (this.#left) return;
    const label = runLabel(entry, step.run);
    const department = departmentIn(told, step.department);
    const beside = other && {
      history: other.history,
      label: runLabel(entry, step.beside) || say.theRun,
    };
    const names = outcomesOf(step);
    const write = writerOf(names[names.length - 1]);
    const histories = [told.history, ...(other ? [other.history] : [])];
    const domain = domainOf(step, histories);
    this.#draw = (last, now = {}) => {
      const lines = linesOf(step, { run: told.history, label, beside, department, lastWeek: last });
      const title = names.map(nameOf).join(', ');
      const ends = lines.map(({ name, read }) => say.lineEnds(name, write(read(last))));
      // Between what is said and what is done lies lip service; between others nothing.
      const shadeGap = names.join() === 'espoused,enacted';
      const guess = this.#guess;
      const summary = [say.chart(title, step.department ?? '', 0, last), ...ends].join(' ');
      this.chart.show(
        { weeks, lines, domain, write, guess, miss: null, shadeGap, summary, ...rest, ...now },
        drawable,
      );
    };
    this.#draw(lastWeek);
  }

  /** The lines that are there, up to a week, with more of the guess. */
  drawTo(week: number, more?: Partial<Drawable>): void {
    if (!this.#left) this.#draw(week, more);
  }

  floorAt(run: string | undefined, from: number, to: number, text?: string): void {
    const { entry } = this.host;
    if (this.step.floor === false) return;
    const department = this.step.department ?? null;
    const { seconds } = this.step.notes;
    const scene = { text: text ?? runText(entry, run), from, to, department, seconds };
    this.host.floor.play(scene).catch((error: unknown) => {
      if (!this.#left) this.host.onFailure(error);
    });
  }

  async #predict(step: StepOf<'predict'>, told: Told): Promise<void> {
    const { from, to } = step.weeks;
    const { page, answers, place, onAnswer } = this.host;
    const locked = answers[place];
    this.floorAt(step.run, from, from);
    if (step.answer.by === 'choose') {
      const { options } = step.answer;
      const chosen = locked && 'option' in locked ? locked.option : null;
      const choose = (option: number) => onAnswer({ option });
      page.hosts.under.append(chooseOption(step.title, options, chosen, choose));
      page.hint(chosen === null ? say.chooseFirst : '');
      onAnswer(locked ?? null);
      await this.lines(told, to, from);
      return this.#foretell(step);
    }
    const start = told.history.get(step.outcome, from, departmentIn(told, step.department));
    const kept = locked && 'guess' in locked ? locked.guess : null;
    this.#guess = kept?.from === from && kept.to === to ? kept : newGuess(from, to, start);
    page.tell({ source: `${say.guessHeld(from, to)} ${say.drawHow}` });
    onAnswer(isComplete(this.#guess) ? { guess: this.#guess } : null);
    await this.lines(told, to, from, { drawable: true });
    await this.#foretell(step);
  }

  /** The speaker knows before hands go up. */
  async #foretell(step: StepOf<'predict'>): Promise<void> {
    const { entry, reels, onShows } = this.host;
    const words = await foretell(entry, reels, step);
    if (!this.#left) onShows(words);
  }

  #drawn(guess: Guess): void {
    const { step } = this;
    if (step.kind !== 'predict') return;
    this.#guess = guess;
    this.#draw(step.weeks.from);
    this.host.onAnswer(isComplete(guess) ? { guess } : null);
  }

  #weekCame(week: number): void {
    if (this.step.kind === 'tell') this.drawTo(week);
  }

  #why(step: StepOf<'why'>, told: Told): void {
    const { page, entry, onShows } = this.host;
    const { from, to } = step.weeks;
    const department = departmentIn(told, step.department);
    const { layers = [] } = step;
    const asked = { text: runText(entry, step.run), told, department, from, to, layers };
    const reasons = openReasons(asked, (most, change) => {
      page.tell({ found: step.about === 'change' ? change : most });
      onShows(`${most} ${change}`);
    });
    page.hosts.chart.append(reasons.element);
    this.#leaving.push(() => reasons.dispose());
    this.floorAt(step.run, to, to);
  }

  dispose(): void {
    this.#left = true;
    for (const leave of this.#leaving) leave();
    this.#goOn?.();
    this.host.floor.stop();
    this.chart.dispose();
  }
}
