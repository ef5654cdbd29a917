// Names of places on the flat floor, where the placer finds room for them: over nobody, next to their places or farther
// off with a line. They keep their rooms from one picture to the next.

import type { Box } from './flat-near.ts';
import type { FlatSheet } from './flat-sheet.ts';
import { FlatSight } from './flat-sight.ts';
import type { FloorLayout } from './layout.ts';
import { NamePlacer } from './name-placer.ts';
import { makePlacedName, type PlacedName } from './placed-name.ts';
import { words } from './words.ts';
import { surface } from '../palette.ts';

const HEIGHT = 18;
const EDGE = 5;
const BASELINE = 13;
/** Radius of the dot where a line meets a place. */
const DOT = 2.5;

export class FlatNames {
  private readonly placer = new NamePlacer();
  private readonly titles: readonly string[];
  private readonly names: PlacedName[];
  private layout: FloorLayout | null = null;

  constructor(titles: readonly string[], { leaders }: FloorLayout) {
    this.titles = leaders.length > 0 ? [...titles, words.leaders] : titles;
    this.names = this.titles.map(makePlacedName);
  }

  /** Finds room beside these boxes, in the picture without what captions cover; adds what names take. */
  place(sheet: FlatSheet, hovered: number, covered: Box[] /* in, out */): void {
    const { pen, layout, width, height, above, bottom } = sheet;
    const { names, placer, titles } = this;
    if (layout !== this.layout) for (const name of names) name.side = -1;
    this.layout = layout;
    if (layout.map) {
      for (const name of names) name.shown = false;
      return;
    }
    names.forEach((name, at) => {
      pen.font = this.font(sheet, at);
      name.width = Math.ceil(pen.measureText(titles[at]).width) + 2 * EDGE;
      name.height = HEIGHT;
    });
    placer.taken.length = 0;
    for (const box of covered) placer.taken.push(...box);
    const insets = { top: above, bottom, left: 0, right: 0 };
    placer.place(names, layout, new FlatSight(sheet, { width, height, insets }), hovered);
    for (const { shown, left, top, width: wide } of names) {
      if (shown) covered.push([left, top, left + wide, top + HEIGHT]);
    }
  }

  draw(sheet: FlatSheet): void {
    const { pen, theme } = sheet;
    pen.globalAlpha = 1;
    for (const name of this.names) if (name.shown && name.lined) drawLine(sheet, name);
    pen.textAlign = 'left';
    this.names.forEach(({ shown, left, top, width }, at) => {
      if (!shown) return;
      pen.globalAlpha = 0.82;
      pen.fillStyle = surface('bg', theme);
      pen.beginPath();
      pen.roundRect(left, top, width, HEIGHT, 4);
      pen.fill();
      pen.globalAlpha = 1;
      pen.font = this.font(sheet, at);
      pen.fillStyle = surface(at < sheet.names.length ? 'ink' : 'ink-2', theme);
      pen.fillText(this.titles[at], left + EDGE, top + BASELINE);
    });
  }

  private font({ names, family }: FlatSheet, at: number): string {
    return `${at < names.length ? 650 : 450} 13px ${family}`;
  }
}

/** A thin line with a dot at the place, and a paler one under it: over people it still is one. */
function drawLine({ pen, theme }: FlatSheet, { fromX, fromY, toX, toY }: PlacedName): void {
  for (const [colour, alpha, more] of [
    ['bg', 0.6, 1],
    ['ink-3', 1, 0],
  ] as const) {
    pen.globalAlpha = alpha;
    pen.strokeStyle = pen.fillStyle = surface(colour, theme);
    pen.lineWidth = 1 + 2 * more;
    pen.beginPath();
    pen.moveTo(fromX, fromY);
    pen.lineTo(toX, toY);
    pen.stroke();
    pen.beginPath();
    pen.arc(toX, toY, DOT + more, 0, 2 * Math.PI);
    pen.fill();
  }
}
