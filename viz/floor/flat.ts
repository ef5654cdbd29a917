// The dance floor without depth, for browsers that have no WebGL 2: the same places seen from straight
// above, a split dot for everybody (top says, bottom does), heat as the fill of the place, what is paid as
// a small board at its corner. Drawn once a week on a plain canvas; picked by the nearest dot.

import type { FloorBuffers } from './buffers.ts';
import { BYTES, makeBuffers, MARK } from './buffers.ts';
import { fillBuffers, markPeople } from './week.ts';
import { makeFloorCanvas } from './canvas.ts';
import { layFloor, type FloorLayout } from './layout.ts';
import type { Floor, FloorOptions, Sheet } from './types.ts';
import { heatColour, paradigmColour, surface, type Theme } from '../palette.ts';
import type { Description, Frame, ViewContext } from '../view.ts';

const HEAT_RANGE = 1.5;
/** Width to depth: from straight above nothing is foreshortened. */
const FLAT_SHAPE = 2;
const MARGIN = 24;
const PICK_WITHIN = 12;

export class FlatFloorView implements Floor {
  readonly kind = 'flat';
  private readonly host: HTMLElement;
  private readonly description: Description;
  private readonly options: FloorOptions;
  private readonly layout: FloorLayout;
  private readonly buffers: FloorBuffers;
  private readonly box: HTMLElement;
  private readonly canvas: HTMLCanvasElement;
  private readonly stop = new AbortController();
  private theme: Theme = 'dark';
  private ratio = 1;
  private scale = 1;
  private left = 0;
  private top = 0;
  private selected = -1;
  private lit = -1;
  private hovered = -1;
  private marking = false;

  constructor(host: HTMLElement, description: Description, options: FloorOptions = {}) {
    this.host = host;
    this.description = description;
    this.options = options;
    this.layout = layFloor(description, FLAT_SHAPE);
    this.buffers = makeBuffers(this.layout);
    const { people, departments } = this.layout;
    const { box, canvas } = makeFloorCanvas(
      `Dance floor from above: ${people} people in ${departments} departments. Top half: what they say. Bottom half: what they do.`,
    );
    this.box = box;
    this.canvas = canvas;
    host.append(box);
    const { signal } = this.stop;
    const at = (event: MouseEvent): [number, number] => [event.offsetX, event.offsetY];
    this.canvas.addEventListener('click', (event) => this.click(...at(event)), { signal });
    this.canvas.addEventListener('pointermove', (event) => this.hover(...at(event)), { signal });
    this.canvas.addEventListener('pointerleave', () => this.hover(-1e6, -1e6), { signal });
    this.resize();
  }

  update(frame: Frame, context: ViewContext): void {
    this.theme = context.theme;
    fillBuffers(this.layout, frame, this.buffers, 1, null);
    this.draw();
  }

  resize(): void {
    const width = this.host.clientWidth;
    const height = this.host.clientHeight;
    this.setRatio(Math.min(2, devicePixelRatio));
    const { layout } = this;
    const edge = { left: 0, right: 0, top: 0, bottom: 0 };
    for (let department = 0; department < layout.departments; department++) {
      const r = layout.radiusByDepartment[department];
      const x = layout.xByDepartment[department];
      const z = layout.zByDepartment[department];
      edge.left = Math.min(edge.left, x - r);
      edge.right = Math.max(edge.right, x + r);
      edge.top = Math.min(edge.top, z - r);
      edge.bottom = Math.max(edge.bottom, z + r);
    }
    const { top = 0, bottom = 0 } = this.options.insets ?? {};
    const roomX = Math.max(40, width - 2 * MARGIN);
    const roomY = Math.max(40, height - 2 * MARGIN - top - bottom);
    this.scale = Math.min(roomX / (edge.right - edge.left), roomY / (edge.bottom - edge.top));
    this.left = width / 2 - ((edge.left + edge.right) / 2) * this.scale;
    this.top = MARGIN + top + roomY / 2 - ((edge.top + edge.bottom) / 2) * this.scale;
    this.draw();
  }

  select(person: number): void {
    this.selected = person;
    this.draw();
  }

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
    this.box.remove();
  }

  private draw(): void {
    const pen = this.canvas.getContext('2d');
    if (!pen || this.buffers.week < 0) return;
    const { layout, buffers, theme, scale, left, top } = this;
    const { ratio } = this;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.fillStyle = surface('ground', theme);
    pen.fillRect(0, 0, this.canvas.width, this.canvas.height);
    pen.textAlign = 'center';
    pen.font = `650 13px ${getComputedStyle(this.host).fontFamily}`;
    for (let department = 0; department < layout.departments; department++) {
      pen.globalAlpha = this.lit < 0 || this.lit === department ? 1 : 0.35;
      const at = department * buffers.placeColumns;
      const heat = buffers.placeTo[at];
      const r = layout.radiusByDepartment[department] * scale;
      const x = left + layout.xByDepartment[department] * scale;
      const y = top + layout.zByDepartment[department] * scale;
      pen.beginPath();
      pen.roundRect(x - r, y - r, 2 * r, 2 * r, r * 0.4);
      pen.fillStyle = heatColour(heat / HEAT_RANGE, theme);
      pen.fill();
      this.drawClash(pen, department, x, y, r);
      const tooHot = heat > buffers.placeTo[at + 6];
      pen.lineWidth = tooHot ? 3 : 1;
      pen.strokeStyle = surface(tooHot ? 'ink' : 'ink-3', theme);
      pen.stroke();
      pen.fillStyle = paradigmColour(buffers.placeTo[at + 2], theme);
      pen.strokeStyle = surface('ink', theme);
      pen.lineWidth = 1;
      const boardX = left + layout.boardXByDepartment[department] * scale;
      pen.fillRect(boardX - 7, y - r - 12, 14, 9);
      pen.strokeRect(boardX - 7, y - r - 12, 14, 9);
    }
    pen.globalAlpha = 1;
    this.drawNames(pen);
    this.drawPeople(pen);
    pen.globalAlpha = 1;
  }

  /** Word against reward: a chequer of both colours, as strong as the message is mixed. */
  private drawClash(
    pen: CanvasRenderingContext2D,
    department: number,
    x: number,
    y: number,
    r: number,
  ): void {
    const at = department * this.buffers.placeColumns;
    const mixed = this.buffers.placeTo[at + 1];
    if (mixed < 0.1) return;
    pen.save();
    pen.clip();
    pen.globalAlpha *= 0.75 * Math.min(1, mixed);
    const cell = r / 4;
    for (let row = 0; row < 8; row++) {
      for (let column = 0; column < 8; column++) {
        if ((row + column) % 2 === 1) continue;
        const said = row % 2 === 0;
        pen.fillStyle = paradigmColour(this.buffers.placeTo[at + (said ? 3 : 2)], this.theme);
        pen.fillRect(x - r + column * cell, y - r + row * cell, cell, cell);
      }
    }
    pen.restore();
    pen.beginPath();
    pen.roundRect(x - r, y - r, 2 * r, 2 * r, r * 0.4);
  }

  /** Largest first, never on another name or another place; the hovered one always. */
  private drawNames(pen: CanvasRenderingContext2D): void {
    const { layout, theme, scale, left, top } = this;
    const taken: [left: number, top: number, right: number, bottom: number][] = [];
    const edges = (d: number): [number, number, number, number] => {
      const r = layout.radiusByDepartment[d] * scale;
      const x = left + layout.xByDepartment[d] * scale;
      const y = top + layout.zByDepartment[d] * scale;
      return [x - r, y - r, x + r, y + r];
    };
    for (let d = 0; d < layout.departments; d++) taken.push(edges(d));
    for (const d of layout.byHeadcount) {
      const [placeLeft, , placeRight, placeBottom] = edges(d);
      const name = this.description.departments[d].name;
      const half = pen.measureText(name).width / 2 + 5;
      const middle = (placeLeft + placeRight) / 2;
      const box: [number, number, number, number] = [
        middle - half,
        placeBottom + 3,
        middle + half,
        placeBottom + 21,
      ];
      const meets = taken.some(
        (other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1],
      );
      if (meets && d !== this.hovered) continue;
      taken.push(box);
      pen.fillStyle = surface('bg', theme);
      pen.fillRect(box[0], box[1], 2 * half, 18);
      pen.fillStyle = surface('ink', theme);
      pen.fillText(name, middle, placeBottom + 16);
    }
  }

  private drawPeople(pen: CanvasRenderingContext2D): void {
    const { layout, buffers, theme, scale, left, top } = this;
    const radius = Math.max(1.5, Math.min(9, scale * 0.4));
    for (let sprite = 0; sprite < buffers.sprites; sprite++) {
      const person = buffers.spriteOwner[sprite];
      if (person < 0 || buffers.marks[sprite * 4] & MARK.ghost) continue;
      const lit =
        (this.lit < 0 || this.lit === layout.department[person]) &&
        (!this.marking || buffers.marks[sprite * 4 + 3] > 0);
      pen.globalAlpha = lit || person === this.selected ? 1 : 0.35;
      const x = left + layout.x[person] * scale;
      const y = top + layout.z[person] * scale;
      const half = (share: number, from: number): void => {
        pen.beginPath();
        pen.arc(x, y, radius, from, from + Math.PI);
        pen.fillStyle = paradigmColour((share / 255) * 2 - 1, theme);
        pen.fill();
      };
      half(buffers.to[sprite * BYTES], Math.PI);
      half(buffers.to[sprite * BYTES + 1], 0);
      const chosen = person === this.selected;
      if (!chosen && radius < 3) continue;
      pen.beginPath();
      pen.arc(x, y, radius + (chosen ? 2 : 0), 0, 2 * Math.PI);
      pen.strokeStyle = surface(chosen ? 'you' : theme === 'dark' ? 'bg' : 'ink', theme);
      pen.lineWidth = chosen ? 2.5 : 1;
      pen.stroke();
    }
  }

  private click(x: number, y: number): void {
    let nearest = -1;
    let least = PICK_WITHIN;
    for (let person = 0; person < this.layout.people; person++) {
      const away = Math.hypot(
        this.left + this.layout.x[person] * this.scale - x,
        this.top + this.layout.z[person] * this.scale - y,
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
    const over = Array.from(layout.radiusByDepartment.keys()).findIndex((department) => {
      const r = layout.radiusByDepartment[department] * this.scale;
      const awayX = x - this.left - layout.xByDepartment[department] * this.scale;
      const awayY = y - this.top - layout.zByDepartment[department] * this.scale;
      return Math.abs(awayX) < r && Math.abs(awayY) < r;
    });
    if (over === this.hovered) return;
    this.hovered = over;
    this.options.onHover?.(over);
    this.draw();
  }
}
