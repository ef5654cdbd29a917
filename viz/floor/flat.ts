// The dance floor without depth, for browsers that have no WebGL 2: the same layouts seen from straight
// above, drawn once a week on a plain canvas (floor/flat-*.ts); picked by the nearest dot.

import { LayoutMaker } from './arrangements/maker.ts';
import type { LayoutName } from './arrangements/names.ts';
import { WeeklyMap } from './arrangements/weekly.ts';
import { MARK, type FloorBuffers } from './buffers.ts';
import { makeBuffers } from './make-buffers.ts';
import { floorWords, makeFloorCanvas } from './canvas.ts';
import { crossFade } from './cross-fade.ts';
import { drawFlatGround } from './flat-ground.ts';
import { drawFlatPeople } from './flat-people.ts';
import { drawFlatPulses, keepPulses, makeFlatPulses } from './flat-pulses.ts';
import { drawFlatWords } from './flat-words.ts';
import { listenToFloorKeys } from './keyboard.ts';
import { fitFlat, type FlatSheet } from './flat-sheet.ts';
import { layFloor, type FloorLayout } from './layout.ts';
import { sortSprites, takeSeats } from './seating.ts';
import type { Floor, FloorOptions, Sheet } from './types.ts';
import { fillBuffers, markPeople } from './week.ts';
import type { Theme } from '../palette.ts';
import type { Description, Frame, ViewContext } from '../view.ts';

/** Width to depth: from straight above nothing is foreshortened. */
const FLAT_SHAPE = 2;
const PICK_WITHIN = 12;

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
  private readonly stop = new AbortController();
  private layout: FloorLayout;
  private fit = { scale: 1, left: 0, top: 0 };
  private theme: Theme = 'dark';
  private ratio = 1;
  private selected = -1;
  private lit = -1;
  private hovered = -1;
  /** Whom the keyboard's cursor is on. */
  private pointed = -1;
  private marking = false;

  constructor(host: HTMLElement, description: Description, options: FloorOptions = {}) {
    this.host = host;
    this.options = options;
    this.names = description.departments.map(({ name }) => name);
    this.layout = layFloor(description, FLAT_SHAPE);
    this.maker = new LayoutMaker(this.layout, description, FLAT_SHAPE);
    this.buffers = makeBuffers(this.layout);
    const { box, canvas } = makeFloorCanvas(floorWords(this.layout, 'flat'));
    this.box = box;
    this.canvas = canvas;
    host.append(box);
    const { signal } = this.stop;
    const at = (event: MouseEvent): [number, number] => [event.offsetX, event.offsetY];
    this.canvas.addEventListener('click', (event) => this.click(...at(event)), { signal });
    this.canvas.addEventListener('pointermove', (event) => this.hover(...at(event)), { signal });
    this.canvas.addEventListener('pointerleave', () => this.hover(-1e6, -1e6), { signal });
    const stopKeys = this.listenToKeys();
    signal.addEventListener('abort', stopKeys);
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
      this.layout = layout;
      this.weekly.place(layout, this.buffers);
      takeSeats(this.buffers, layout, 0);
      sortSprites(this.buffers);
      this.canvas.setAttribute('aria-label', floorWords(layout, 'flat'));
      this.resize();
    };
    this.maker.ask(name, take, () => {});
  }

  resize(): void {
    this.setRatio(Math.min(2, devicePixelRatio));
    const { clientWidth, clientHeight } = this.host;
    this.fit = fitFlat(this.layout, clientWidth, clientHeight, this.options.insets);
    this.draw();
  }

  select(person: number): void {
    this.selected = person;
    this.draw();
  }

  visit(): void {}

  lightDepartment(department: number): void {
    this.lit = department;
    this.draw();
  }

  /** Dots carry no patterns: their halves are told apart by place. */
  setPatterns(): void {}

  mark(people: readonly number[] | null): void {
    this.marking = people !== null;
    markPeople(this.buffers, people);
    this.draw();
  }

  /** Seen from straight above, always whole: there is no eye to move. */
  look(): void {}

  paint(ratio: number, use: (canvas: HTMLCanvasElement) => void, sheet?: Sheet): void {
    const { theme } = this;
    if (sheet) this.theme = 'light';
    this.setRatio(ratio);
    this.draw();
    use(this.canvas);
    this.theme = theme;
    this.resize();
  }

  private setRatio(ratio: number): void {
    this.ratio = ratio;
    this.canvas.width = Math.round(this.host.clientWidth * ratio);
    this.canvas.height = Math.round(this.host.clientHeight * ratio);
  }

  dispose(): void {
    this.stop.abort();
    this.maker.stop();
    this.box.remove();
  }

  private draw(): void {
    const pen = this.canvas.getContext('2d');
    if (!pen || this.buffers.week < 0) return;
    const { layout, buffers, theme, names, lit, hovered, pointed, selected, marking, ratio } = this;
    const family = getComputedStyle(this.host).fontFamily;
    const width = this.canvas.width / ratio;
    const height = this.canvas.height / ratio;
    const sheet: FlatSheet = {
      ...{ pen, layout, buffers, theme, names, lit, hovered, pointed, selected, marking },
      ...{ ...this.fit, width, height, family, bottom: this.options.insets?.bottom ?? 0 },
    };
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawFlatGround(sheet);
    drawFlatWords(sheet, this.pulses.note);
    drawFlatPeople(sheet);
    drawFlatPulses(sheet, this.pulses);
    pen.globalAlpha = 1;
  }

  private click(x: number, y: number): void {
    const { scale, left, top } = this.fit;
    let nearest = -1;
    let least = PICK_WITHIN;
    for (let person = 0; person < this.layout.people; person++) {
      const away = Math.hypot(
        left + this.layout.x[person] * scale - x,
        top + this.layout.z[person] * scale - y,
      );
      if (away >= least) continue;
      least = away;
      nearest = person;
    }
    if (nearest === this.selected) return;
    this.select(nearest);
    this.options.onSelect?.(nearest);
  }

  private hover(x: number, y: number): void {
    const { layout } = this;
    const { scale, left, top } = this.fit;
    this.pointAt(
      Array.from(layout.radiusByDepartment.keys()).findIndex((department) => {
        const awayX = (x - left) / scale - layout.xByDepartment[department];
        const awayY = (y - top) / scale - layout.zByDepartment[department];
        return (
          Math.abs(awayX) < layout.radiusByDepartment[department] &&
          Math.abs(awayY) < layout.depthByDepartment[department]
        );
      }),
    );
  }

  private pointAt(place: number, person = -1): void {
    if (place === this.hovered && person === this.pointed) return;
    this.hovered = place;
    this.pointed = person;
    this.options.onHover?.(place);
    this.draw();
  }

  private listenToKeys(): () => void {
    const { buffers } = this;
    const choose = (person: number) => {
      this.select(person);
      this.options.onSelect?.(person);
    };
    return listenToFloorKeys(this.canvas, {
      layout: () => this.layout,
      present: (person) => !(buffers.marks[buffers.spriteOf[person] * 4] & MARK.ghost),
      selected: () => this.selected,
      show: ({ place, person }) => this.pointAt(place, person),
      told: ({ place, person }) => this.options.onCursor?.(person, place),
      select: choose,
      up: () => {
        if (this.selected < 0) return false;
        choose(-1);
        return true;
      },
    });
  }
}
