// The dance floor as a view: it takes weeks and draws only when something changes: a week that blends in, a
// walk to the door, a move to another layout, a moving eye, a hand on the picture. The page gives it an
// element; everything it puts there it takes away again. Without WebGL 2 the constructor throws
// NoWebGl2Error before it has touched the element: floor.ts then opens the flat view.

import { FloorArranger } from './arranger.ts';
import type { LayoutName } from './arrangements/names.ts';
import { BARS_PX } from './bars.ts';
import type { FloorBuffers } from './buffers.ts';
import { makeBuffers } from './make-buffers.ts';
import { fillBuffers, markPeople } from './week.ts';
import type { Eye } from './camera.ts';
import { floorWords, inSight, makeFloorCanvas, pictureOf, watchCanvas } from './canvas.ts';
import { FloorClock } from './clock.ts';
import { crossFade } from './cross-fade.ts';
import { FloorHand } from './hand.ts';
import { FloorLabels } from './labels.ts';
import { layFloor } from './layout.ts';
import { drawSheet } from './paper.ts';
import { FloorPilot } from './pilot.ts';
import { FloorScene } from './scene.ts';
import { shapeOf } from './shape.ts';
import { FloorTags, type Looking } from './tags.ts';
import type { Floor, FloorOptions, Sheet } from './types.ts';
import { words } from './words.ts';
import type { Theme } from '../palette.ts';
import type { Description, Frame, ViewContext } from '../view.ts';

export class FloorView implements Floor {
  readonly kind = 'deep';
  private readonly host: HTMLElement;
  private readonly options: FloorOptions;
  private readonly buffers: FloorBuffers;
  private readonly scene: FloorScene;
  private readonly labels: FloorLabels;
  private readonly tags: FloorTags;
  private readonly looking: Looking;
  private readonly box: HTMLElement;
  private readonly canvas: HTMLCanvasElement;
  private readonly pilot: FloorPilot;
  private readonly arranger: FloorArranger;
  private readonly hand: FloorHand;
  private readonly stopWatching: () => void;
  private theme: Theme | null = null;
  private playing = false;
  private shownWeek = -9;
  private shownHash = '';
  private readonly clock: FloorClock;
  private asked = 0;
  private hidden = false;
  private barsShown = false;
  /** Where the eye was when others were last told. */
  private readonly told: Eye = { x: 0, z: 0, distance: 0 };

  constructor(host: HTMLElement, description: Description, options: FloorOptions = {}) {
    this.host = host;
    this.options = options;
    this.clock = new FloorClock(options.now);
    // Taller pictures get a deeper floor; decided once, so that everybody keeps his or her place.
    const shape = shapeOf(pictureOf(host, options), description.departments.length);
    const plan = layFloor(description, shape);
    const made = makeFloorCanvas(floorWords(plan, 'deep'));
    this.box = made.box;
    this.canvas = made.canvas;
    this.buffers = makeBuffers(plan);
    this.scene = new FloorScene(this.canvas, plan, this.buffers);
    this.pilot = new FloorPilot(plan);
    if (getComputedStyle(host).position === 'static') host.style.position = 'relative';
    host.append(this.box);
    const names = description.departments.map((department) => department.name);
    this.labels = new FloorLabels(this.box, plan, names);
    this.scene.uniforms.uPatterns.value = options.patterns ? 1 : 0;
    this.scene.uniforms.uFades.value = options.framed ? 0 : 1;
    this.scene.uniforms.uBars.value = options.bars ? 1 : 0;
    const { buffers, scene, labels, pilot, canvas } = this;
    this.arranger = new FloorArranger({
      ...{ plan, input: description, shape, buffers, scene, pilot, labels },
      blend: () => this.clock.share(this.clock.now()),
      selected: () => this.hand.selected,
      crossFade: () => this.fadeOver(),
      changed: () => this.rearranged(),
    });
    this.hand = new FloorHand({
      ...{ canvas, scene, pilot, buffers, description, options },
      layout: () => this.arranger.layout,
      atRest: () => this.arranger.atRest,
      say: (text) =>
        labels.say(text || this.barNote() || this.arranger.note() || scene.pulses.note),
      ask: () => this.ask(),
    });
    this.tags = new FloorTags(this.box, buffers, labels);
    this.looking = {
      ...{ eye: pilot.eye, picture: pilot.picture, now: 0 },
      ...{ near: false, weekly: false, still: false, selected: -1, hovered: -1 },
    };
    // With other letters captions may end elsewhere too.
    const fontsCame = (): void => this.resize();
    const contextCame = (): void => void (this.theme = null);
    this.stopWatching = watchCanvas(this.canvas, fontsCame, contextCame);
    this.resize();
    this.arrange(options.layout ?? 'plan');
  }

  update(frame: Frame, context: ViewContext): void {
    this.pilot.still = context.reducedMotion;
    this.playing = context.playing;
    if (this.theme !== context.theme) {
      this.theme = context.theme;
      this.scene.setTheme(context.theme);
    }
    // The page also calls when only theme or motion changed: the same week is not written again.
    if (frame.week !== this.shownWeek || frame.hash !== this.shownHash) this.takeWeek(frame);
    const { layout, atRest } = this.arranger;
    const now = this.clock.now();
    const reworded = this.scene.pulses.show(frame, layout, atRest, context, now);
    // Who trusts whom changes with the weeks.
    if (reworded || this.hand.selected >= 0) this.hand.showTies();
    const { outByDepartment, inByDepartment } = this.buffers;
    this.labels.setDoors(outByDepartment, inByDepartment, now, !context.playing);
    this.ask();
  }

  private takeWeek(frame: Frame): void {
    const now = this.clock.now();
    const { still } = this.pilot;
    const { uniforms } = this.scene;
    const { layout } = this.arranger;
    const stepped = frame.week === this.shownWeek + 1 && !still;
    // Nobody sets off to a door while all are on their way to another layout.
    const walks = still || !this.arranger.atRest ? null : now / 1000;
    const shown = this.clock.share(now);
    fillBuffers(layout, frame, this.buffers, shown, walks);
    this.arranger.weekCame(shown, stepped);
    this.clock.takeWeek(now, frame.week, stepped, this.playing, uniforms);
    this.shownWeek = frame.week;
    this.shownHash = frame.hash;
    this.scene.weekWritten();
    let talk = 0;
    for (let department = 0; department < layout.departments; department++) {
      talk += frame.talkByDepartment[department] / layout.departments;
    }
    uniforms.uTalk.value = talk;
  }

  resize(): void {
    const { clientWidth, clientHeight } = this.host;
    // Where the floor is hidden nothing is drawn.
    this.hidden = clientWidth === 0 || clientHeight === 0;
    if (this.hidden) return;
    this.scene.setSize(clientWidth, clientHeight, Math.min(2, devicePixelRatio));
    this.pilot.resize(clientWidth, clientHeight, this.options.insets?.());
    this.labels.fit(clientWidth, clientHeight);
    this.tags.measure();
    // Another size empties the canvas: it would stand black until the next picture.
    cancelAnimationFrame(this.asked);
    this.draw();
  }

  select(person: number): void {
    this.hand.select(person);
  }

  arrange(layout: LayoutName): void {
    this.arranger.arrange(layout);
  }

  lightDepartment(department: number): void {
    this.scene.uniforms.uLit.value = department;
    this.ask();
  }

  visit(department: number): void {
    if (department < 0) this.pilot.goToOverview();
    else this.pilot.goToDepartment(department);
    this.ask();
  }

  setPatterns(on: boolean): void {
    this.scene.uniforms.uPatterns.value = on ? 1 : 0;
    this.ask();
  }

  mark(people: readonly number[] | null): void {
    markPeople(this.buffers, people);
    this.scene.uniforms.uMarked.value = people === null ? 0 : 1;
    this.scene.weekWritten();
    this.ask();
  }

  look(eye: Eye): void {
    Object.assign(this.told, eye);
    this.pilot.put(eye);
    this.ask();
  }

  paint(ratio: number, use: (canvas: HTMLCanvasElement) => void, sheet?: Sheet): void {
    const { canvas, host, scene, labels, theme } = this;
    const { layout } = this.arranger;
    cancelAnimationFrame(this.asked);
    scene.setSize(host.clientWidth, host.clientHeight, ratio);
    this.draw();
    const paper = sheet && theme && { scene, labels, layout, theme };
    if (paper) {
      this.tags.hide();
      drawSheet(paper, sheet, ratio, () => use(canvas));
    } else use(canvas);
    this.resize();
  }

  dispose(): void {
    cancelAnimationFrame(this.asked);
    this.hand.dispose();
    this.arranger.dispose();
    this.stopWatching();
    this.labels.dispose();
    this.tags.dispose();
    this.scene.dispose();
    this.box.remove();
  }

  private ask(): void {
    if (this.asked === 0) this.asked = requestAnimationFrame(this.draw);
  }

  private readonly draw = (): void => {
    this.asked = 0;
    if (this.theme === null || this.hidden) return;
    const now = this.clock.now();
    const { pilot, scene, clock, arranger } = this;
    const moving = pilot.flying || clock.moving(now) || arranger.moving(now);
    clock.drawn(now, pilot.still, this.playing, scene.uniforms);
    arranger.drawn(now);
    pilot.step(now);
    arranger.movePlaces(now);
    scene.render(pilot.eye, pilot.picture);
    this.sayBars(this.options.bars === true && scene.tallest > BARS_PX);
    const glides = this.labels.place(pilot.eye, pilot.picture, this.hand.namedPlace);
    const waiting = this.placeTags(now);
    this.tellEye();
    if ((moving || glides || waiting || (this.playing && !pilot.still)) && inSight(this.canvas))
      this.ask();
  };

  /** People have set off or arrived: their ties go or come, and the canvas says what it shows. */
  private rearranged(): void {
    const { layout, atRest } = this.arranger;
    this.canvas.setAttribute('aria-label', floorWords(layout, 'deep'));
    this.scene.pulses.rearrange(layout, atRest);
    this.hand.showTies();
    this.ask();
  }

  /** Bars beside figures are spoken of while they are to be seen. */
  private sayBars(there: boolean): void {
    if (there === this.barsShown) return;
    this.barsShown = there;
    this.hand.showTies();
  }

  /** Tags stand where figures do: while those are on their way, or the eye flies, there are none. */
  private placeTags(now: number): boolean {
    const { looking, pilot, arranger, clock, hand } = this;
    looking.now = now;
    looking.near = this.barsShown;
    looking.weekly = arranger.layout.map !== null;
    const drifts = looking.weekly && (this.playing || clock.moving(now));
    looking.still = arranger.atRest && !pilot.flying && !drifts;
    looking.selected = hand.selected;
    looking.hovered = hand.hovered;
    return this.tags.place(looking);
  }

  private readonly barNote = (): string => (this.barsShown ? words.bars : '');

  private fadeOver(): void {
    if (this.hidden || this.theme === null) return;
    cancelAnimationFrame(this.asked);
    this.draw();
    crossFade(this.box, this.canvas);
  }

  private tellEye(): void {
    const { eye } = this.pilot;
    const { told } = this;
    if (told.x === eye.x && told.z === eye.z && told.distance === eye.distance) return;
    Object.assign(told, eye);
    this.options.onEye?.({ ...eye });
  }
}
