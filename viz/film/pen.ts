// Writing and drawing on a canvas in the colours of a theme, with lines that are broken and cut where they end.

import { inLines } from '../marks/words.ts';
import { surface, type Surface, type Theme } from '../palette.ts';
import type { Area } from './layout.ts';
import { LINE } from './layout.ts';

export interface Sheet {
  readonly pen: CanvasRenderingContext2D;
  readonly theme: Theme;
  /** Names of type, as in CSS. */
  readonly family: string;
}

export interface Type {
  readonly size: number;
  readonly weight?: number;
  readonly colour?: Surface;
  readonly align?: CanvasTextAlign;
  readonly family?: string;
  /** Keeps what lies under the letters away from them. */
  readonly halo?: boolean;
}

function dress({ pen, theme, family }: Sheet, type: Type): void {
  pen.font = `${type.weight ?? 450} ${type.size}px ${type.family ?? family}`;
  pen.fillStyle = surface(type.colour ?? 'ink', theme);
  pen.textAlign = type.align ?? 'left';
  pen.textBaseline = 'alphabetic';
}

/** A text that ends with a mark where it has no room. */
export function fitted(pen: CanvasRenderingContext2D, text: string, width: number): string {
  if (pen.measureText(text).width <= width) return text;
  let [most, least] = [text.length, 0];
  while (most - least > 1) {
    const middle = (most + least) >> 1;
    if (pen.measureText(`${text.slice(0, middle).trimEnd()}…`).width <= width) least = middle;
    else most = middle;
  }
  return `${text.slice(0, least).trimEnd()}…`;
}

/** One line on its baseline; gives its width. */
export function line(sheet: Sheet, text: string, x: number, y: number, width: number, type: Type) {
  dress(sheet, type);
  const shown = fitted(sheet.pen, text, width);
  if (type.halo === true) {
    sheet.pen.strokeStyle = surface('bg', sheet.theme);
    sheet.pen.lineWidth = type.size / 3;
    sheet.pen.lineJoin = 'round';
    sheet.pen.strokeText(shown, x, y);
  }
  sheet.pen.fillText(shown, x, y);
  return sheet.pen.measureText(shown).width;
}

/** Lines below each other from the top of an area, so many at most; gives where the next would begin. */
export function lines(
  sheet: Sheet,
  text: string,
  { x, y, width }: Pick<Area, 'x' | 'y' | 'width'>,
  most: number,
  type: Type,
): number {
  const all = inLines(text, width, type.size);
  const shown = all.slice(0, most);
  if (all.length > most) shown[most - 1] = all.slice(most - 1).join(' ');
  shown.forEach((words, index) => {
    line(sheet, words, x, y + type.size * (LINE * index + 1), width, type);
  });
  return y + shown.length * type.size * LINE;
}

export function fill({ pen, theme }: Sheet, { x, y, width, height }: Area, colour: Surface, r = 0) {
  pen.fillStyle = surface(colour, theme);
  if (r === 0) return pen.fillRect(x, y, width, height);
  pen.beginPath();
  pen.roundRect(x, y, width, height, r);
  pen.fill();
}

const pathOf = (path: string): Path2D => new Path2D(path);

export function shape({ pen, theme }: Sheet, path: string, colour: Surface, alpha = 1): void {
  pen.save();
  pen.globalAlpha = alpha;
  pen.fillStyle = surface(colour, theme);
  pen.fill(pathOf(path));
  pen.restore();
}

export interface Stroke {
  readonly colour: Surface;
  readonly width: number;
  readonly dash?: readonly number[];
}

export function stroke({ pen, theme }: Sheet, path: string, type: Stroke): void {
  pen.save();
  pen.strokeStyle = surface(type.colour, theme);
  pen.lineWidth = type.width;
  pen.lineJoin = 'round';
  pen.lineCap = type.dash === undefined ? 'round' : 'butt';
  // Dots are dashes of no length with round ends.
  if (type.dash?.[0] === 0) pen.lineCap = 'round';
  pen.setLineDash([...(type.dash ?? [])]);
  pen.stroke(pathOf(path));
  pen.restore();
}
