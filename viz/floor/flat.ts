// The dance floor without depth, for browsers that have no WebGL 2: the same layouts seen from straight
// above, drawn once a week on a plain canvas (floor/flat-*.ts); picked by the nearest dot.

import { LayoutMaker } from './arrangements/maker.ts';
import type { LayoutName } from './arrangements/names.ts';
import { WeeklyMap } from './arrangements/weekly.ts';
import { MARK, type FloorBuffers } from './buffers.ts';
import { makeBuffers } from './make-buffers.ts';
import { floorWords, makeFloorCanvas } from './canvas.ts';
import { crossFade } from './cross-fade.ts';
import { FlatEye } from './flat-eye.ts';
import { drawFlatGround } from './flat-ground.ts';
import { FlatNames } from './flat-names.ts';
import { flatNear, FlatTags } from './flat-near.ts';
import { drawFlatPeople } from './flat-people.ts';
import { flatPersonAt, flatPlaceAt } from './flat-pick.ts';
import { drawFlatPulses, keepPulses, makeFlatPulses } from './flat-pulses.ts';
import { drawFlatWords } from './flat-words.ts';
import { listenToFloor } from './input.ts';
import { listenToFloorKeys } from './keyboard.ts';
import { fitFlat, type FlatSheet } from './flat-sheet.ts';
import { layFloor, type FloorLayout } from './layout.ts';
import { eyeKeys, levelDown, levelUp } from './levels.ts';
import { sortSprites, takeSeats } from './seating.ts';
import type { Floor, FloorOptions, Sheet } from './types.ts';
import { fillBuffers, markPeople } from './week.ts';
import type { Theme } from '../palette.ts';
import type { Description, Frame, ViewContext } from '../view.ts';

/** Width to depth: from straight above nothing is foreshortened. */
const FLAT_SHAPE = 2;

export class FlatFloorView implements Floor {
  readonly kind = 'flat';
  private readonly host: HTMLElement;
  private readonly options: FloorOptions;
  private readonly names: readonly string[];
  private readonly buffers: FloorBuffers;
  private readonly maker: LayoutMaker;
  private readonly weekly = new WeeklyMap();
  private readonly pulses = makeFlatPulses();
  private readonly box: HTMLElement;
  private readonly canvas: HTMLCanvasElement;
  private readonly stop: readonly (() => void)[];
  private layout: FloorLayout;
  private readonly eye: FlatEye;
  private readonly tags = new FlatTags();
  private readonly titles: FlatNames;
  private theme: Theme = 'dark';
  private ratio = 1;
  private selected = -1;
  private lit = -1;
  private hovered = -1;
  /** Whom the keyboard's cursor is on. */
  private pointed = -1;
  private marking = false;
  private patterns: boolean;
  /** The place that was pressed: a finger cannot hover. */
  private pressed = -1;
  private readonly insets = { top: 0, bottom: 0 };

  constructor(host: HTMLElement, description: Description, options: FloorOptions = {}) {
    this.host = host;
    this.options = options;
    this.names = description.departments.map(({ name }) => name);
    this.layout = layFloor(description, FLAT_SHAPE);
    this.eye = new FlatEye(this.layout);
    this.titles = new FlatNames(this.names, this.layout);
    this.patterns = options.patterns === true;
    this.maker = new LayoutMaker(this.layout, description, FLAT_SHAPE);
    this.buffers = makeBuffers(this.layout);
    const { box, canvas } = makeFloorCanvas(floorWords(this.layout, 'flat'));
    this.box = box;
    this.canvas = canvas;
    host.append(box);
    this.stop = [this.listen(), this.listenToKeys()];
    this.resize();
    this.arrange(options.layout ?? 'plan');
  }

  update(frame: Frame, context: ViewContext): void {
    this.theme = context.theme;
    fillBuffers(this.layout, frame, this.buffers, 1, null);
    this.weekly.place(this.layout, this.buffers);
    keepPulses(this.pulses, frame);
    this.draw();
  }

  arrange(name: LayoutName): void {
    const take = (layout: FloorLayout): void => {
      if (this.buffers.week >= 0) crossFade(this.box, this.canvas);
      this.layout = this.eye.layout = layout;
      this.weekly.place(layout, this.buffers);
      takeSeats(this.buffers, layout, 0);
      sortSprites(this.buffers);
      this.canvas.setAttribute('aria-label', floorWords(layout, 'flat'));
      this.tags.clear();
      this.measure(true);
    };
    this.maker.ask(name, take, () => {});
  }

  resize(): void {
    this.measure(false);
  }

  /** The picture has another size, or another layout. */
  private measure(anew: boolean): void {
    this.setRatio(Math.min(2, devicePixelRatio));
    const { clientWidth: width, clientHeight: height } = this.host;
    Object.assign(this.insets, this.options.insets?.());
    const { layout, insets } = this;
    const middle = (height + insets.top - insets.bottom) / 2;
    this.eye.take(fitFlat(layout, width, height, insets), { width, height, middle }, anew);
    this.draw();
  }

  select(person: number): void {
    this.selected = person;
    if (person < 0) this.pressed = -1;
    this.draw();
  }

  visit(): void {}

  lightDepartment(department: number): void {
    this.lit = department;
    this.draw();
  }

  setPatterns(on: boolean): void {
    this.patterns = on;
    this.draw();
  }

  mark(people: readonly number[] | null): void {
    this.marking = people !== null;
    markPeople(this.buffers, people);
    this.draw();
  }

  /** Its eye is its own: seen from straight above, nothing stands where it does on the deep floor. */
  look(): void {}

  paint(ratio: number, use: (canvas: HTMLCanvasElement) => void, sheet?: Sheet): void {
    const { theme, patterns } = this;
    const { fit } = this.eye;
    if (sheet) {
      // Paper has all of it, and may be grey.
      this.theme = 'light';
      this.patterns = true;
      this.eye.fit = this.eye.whole;
    }
    this.setRatio(ratio);
    this.draw();
    use(this.canvas);
    this.theme = theme;
    this.patterns = patterns;
    this.eye.fit = fit;
    this.resize();
  }

  private setRatio(ratio: number): void {
    this.ratio = ratio;
    this.canvas.width = Math.round(this.host.clientWidth * ratio);
    this.canvas.height = Math.round(this.host.clientHeight * ratio);
  }

  dispose(): void {
    for (const stop of this.stop) stop();
    this.maker.stop();
    this.box.remove();
  }

  private draw(): void {
    const pen = this.canvas.getContext('2d');
    if (!pen || this.buffers.week < 0) return;
    const { layout, buffers, theme, names, lit, hovered, pointed, selected, ratio } = this;
    const { marking, patterns } = this;
    const family = getComputedStyle(this.host).fontFamily;
    const width = this.canvas.width / ratio;
    const height = this.canvas.height / ratio;
    const { fit } = this.eye;
    const near = this.options.bars === true && flatNear(fit.scale);
    const { top, bottom } = this.insets;
    const sheet: FlatSheet = {
      ...{ pen, layout, buffers, theme, names, lit, hovered, pointed, selected, marking },
      ...{ ...fit, width, height, family, above: top, bottom, near, patterns },
    };
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawFlatGround(sheet);
    const covered = drawFlatWords(sheet, this.pulses.note);
    drawFlatPeople(sheet);
    drawFlatPulses(sheet, this.pulses);
    this.titles.place(sheet, hovered >= 0 ? hovered : this.pressed, covered);
    this.titles.draw(sheet);
    if (near) this.tags.draw(sheet, covered, top);
    else this.tags.clear();
    pen.globalAlpha = 1;
  }

  private personAt(x: number, y: number): number {
    return flatPersonAt(this.layout, this.eye.fit, x, y);
  }

  private press(x: number, y: number): void {
    this.pressed = flatPlaceAt(this.layout, this.eye.fit, x, y);
    this.choose(this.personAt(x, y));
    this.draw();
  }

  private choose(person: number): void {
    if (person === this.selected) return;
    this.select(person);
    this.options.onSelect?.(person);
  }

  /** A level down, to a place or to somebody. */
  private goDown(x: number, y: number): void {
    const { eye, layout } = this;
    const person = this.personAt(x, y);
    const place = person >= 0 ? layout.department[person] : flatPlaceAt(layout, eye.fit, x, y);
    levelDown(eye, layout, place, person, (one) => this.choose(one));
    this.draw();
  }

  private goUp(): boolean {
    const { eye, layout, selected } = this;
    const went = levelUp(eye, layout, selected, (one) => this.choose(one));
    if (went) this.draw();
    return went;
  }

  private listen(): () => void {
    const { eye } = this;
    return listenToFloor(this.canvas, {
      zoom: (x, y, ratio) => {
        eye.zoom(x, y, ratio);
        this.draw();
      },
      pan: (dx, dy) => {
        if (eye.level === 'overview') return;
        eye.pan(dx, dy);
        this.draw();
      },
      point: (x, y) => {
        // From afar dots are too many to be pointed at.
        const person = flatNear(eye.fit.scale) ? this.personAt(x, y) : -1;
        this.pointAt(flatPlaceAt(this.layout, eye.fit, x, y), person);
      },
      leave: () => this.pointAt(-1),
      click: (x, y) => this.press(x, y),
      down: (x, y) => this.goDown(x, y),
      zoomedIn: () => eye.level !== 'overview',
    });
  }

  private pointAt(place: number, person = -1): void {
    if (place === this.hovered && person === this.pointed) return;
    this.hovered = place;
    this.pointed = person;
    this.options.onHover?.(place);
    this.draw();
  }

  private listenToKeys(): () => void {
    const { buffers, eye, canvas } = this;
    return listenToFloorKeys(canvas, {
      layout: () => this.layout,
      present: (person) => !(buffers.marks[buffers.spriteOf[person] * 4] & MARK.ghost),
      selected: () => this.selected,
      show: ({ place, person }) => this.pointAt(place, person),
      told: ({ place, person }) => this.options.onCursor?.(person, place),
      select: (person) => this.choose(person),
      up: () => this.goUp(),
      eye: eyeKeys(eye, canvas, () => this.draw()),
    });
  }
}
