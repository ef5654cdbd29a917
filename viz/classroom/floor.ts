// The dance floor beside a step: the people of the step's run in the week that is told, playing where the step
// plays.

import { openFloor, type Floor } from '../floor/floor.ts';
import type { PageTheme } from '../page-theme.ts';
import { el, setText } from '../dom.ts';
import type { Description } from '../view.ts';
import { weekTime } from './course.ts';
import { Projector } from './reels.ts';
import { say } from './words.ts';

/** Px between what stands on the floor and its caption. */
const CLEAR = 4;

export interface Scene {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly department: string | null;
  /** How long the step takes in a room. */
  readonly seconds: number;
}

export class LessonFloor {
  readonly element: HTMLElement;
  readonly #host: HTMLElement;
  readonly #caption: HTMLElement;
  readonly #watch: ResizeObserver;
  readonly #theme: PageTheme;
  readonly #projector = new Projector();
  /** Hears of each week that is shown. */
  onWeek: (week: number) => void = () => {};
  /** Hears that a scene has come to its last week. */
  onEnd: () => void = () => {};
  #floor: Floor | null = null;
  #people: Description | null = null;
  #scene: Scene | null = null;
  #shown = '';
  #week = 0;
  /** Where the eye is: a department, -1 all, null nowhere yet. */
  #eye: number | null = null;
  #turn = 0;
  #paused = false;

  constructor(theme: PageTheme) {
    this.#theme = theme;
    this.#host = el('div', { class: 'lesson-floor-host' });
    this.#caption = el('p', { class: 'lesson-floor-caption' });
    this.element = el('div', { class: 'lesson-floor' }, this.#host, this.#caption);
    // A slide is larger than a window, and texts of other lengths leave other room.
    this.#watch = new ResizeObserver(() => this.#floor?.resize());
    this.#watch.observe(this.#host);
  }

  /** Holds the picture, or lets it go on. */
  set paused(paused: boolean) {
    if (paused === this.#paused) return;
    this.#paused = paused;
    if (!paused) void this.#play(++this.#turn, this.#week);
  }

  /** Nothing plays on; the picture stays for whoever shows it next. */
  stop(): void {
    this.#turn++;
    this.#scene = null;
    this.onWeek = () => {};
    this.onEnd = () => {};
  }

  /** Shows a scene from its first week to its last. */
  play(scene: Scene): Promise<void> {
    this.#scene = scene;
    // Where it begins, also when it is held before it has shown anything.
    this.#week = this.#theme.reducedMotion ? scene.to : scene.from;
    return this.#play(++this.#turn, this.#week);
  }

  async #play(turn: number, from: number): Promise<void> {
    const scene = this.#scene;
    if (!scene) return;
    for (let week = from; week <= scene.to && turn === this.#turn; week++) {
      if (this.#paused) return;
      const due = performance.now() + weekTime(scene.from, scene.to, scene.seconds);
      await this.#show(scene, week, turn);
      const early = due - performance.now();
      if (week < scene.to && early > 0) await new Promise((done) => setTimeout(done, early));
    }
    if (turn === this.#turn) this.onEnd();
  }

  async #show(scene: Scene, week: number, turn: number): Promise<void> {
    const answer = await this.#projector.show(scene.text, week);
    if (answer === null || turn !== this.#turn) return;
    const { frame, description } = answer;
    setText(this.#caption, say.floorCaption(scene.department, week));
    // Everybody's places are the same in every run of a scenario that starts alike.
    const key = JSON.stringify([description.departments, description.people]);
    if (key !== this.#shown) {
      this.#floor?.dispose();
      const insets = () => ({ bottom: this.#captioned() });
      this.#floor = openFloor(this.#host, description, { insets, framed: true });
      this.#shown = key;
      this.#eye = null;
    }
    this.#people = description;
    this.#week = week;
    const department = description.departments.findIndex(({ name }) => name === scene.department);
    this.#floor?.update(frame, {
      description,
      theme: this.#theme.current,
      reducedMotion: this.#theme.reducedMotion,
      playing: week < scene.to,
    });
    this.#floor?.lightDepartment(department);
    if (department !== this.#eye) this.#floor?.visit(department);
    this.#eye = department;
    this.onWeek(week);
  }

  /** Px at the foot of the picture that its caption takes. */
  #captioned(): number {
    const { offsetTop } = this.#caption;
    return this.#host.clientHeight - offsetTop + CLEAR;
  }

  /** The theme has changed: the scene goes on from the week it shows. */
  restyle(): void {
    if (!this.#people || !this.#scene) return;
    void this.#play(++this.#turn, this.#theme.reducedMotion ? this.#scene.to : this.#week);
  }

  dispose(): void {
    this.#turn++;
    this.#watch.disconnect();
    this.#projector.dispose();
    this.#floor?.dispose();
    this.element.remove();
  }
}
