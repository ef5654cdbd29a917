// The dance floor as a picture: what is drawn of people, and over it the names of places, the caption, the
// colours and the sentence of the month as they stand on the page, with a line that says where it comes from.
// For a report there is a second one, of people and names alone, in the colours of paper.

import { paintBelts } from '../belts.ts';
import { LEAD, LEAD_DOT } from '../floor/name-plate.ts';
import type { Floor, Sheet } from '../floor/types.ts';
import { themeProperties } from '../palette.ts';
import { blobOf } from './picture.ts';
import { textsIn, type PlacedText } from './texts.ts';

const RATIO = 2;
const FOOT = 28;
const EDGE = 16;
const CLEAR = /^rgba\(.*, 0\)$|^transparent$/;

/** A PNG of the floor, twice the size of the page's. Rejects where the browser cannot make one. */
export function floorPicture(section: HTMLElement, floor: Floor, source: string): Promise<Blob> {
  const box = section.getBoundingClientRect();
  const style = getComputedStyle(section);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(box.width * RATIO);
  canvas.height = Math.round((box.height + FOOT) * RATIO);
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.reject(new Error('This browser cannot draw.'));
  pen.scale(RATIO, RATIO);
  pen.fillStyle = token('--bg');
  pen.fillRect(0, 0, box.width, box.height + FOOT);
  floor.paint(RATIO, (drawn) => {
    const at = drawn.getBoundingClientRect();
    pen.drawImage(drawn, at.left - box.left, at.top - box.top, at.width, at.height);
  });
  words(pen, section, box, token);
  pen.font = `450 12px ${style.fontFamily}`;
  pen.fillStyle = token('--ink-2');
  pen.fillText(source, EDGE, box.height + FOOT - 10, box.width - 2 * EDGE);
  return blobOf(canvas);
}

/** Where the floor is not shown, as on another tab of a phone, nothing can be drawn. */
const floorIsShown = (host: HTMLElement): boolean => host.clientWidth > 0;

/** A PNG of the whole floor for paper. Rejects where the browser cannot make one, or the floor is not shown. */
export function floorOnPaper(
  host: HTMLElement,
  floor: Floor,
  sheet: Sheet,
  ratio: number,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(sheet.width * ratio);
  canvas.height = Math.round(sheet.height * ratio);
  const pen = canvas.getContext('2d');
  if (!pen || !floorIsShown(host)) return Promise.reject(new Error('The floor cannot be drawn.'));
  pen.scale(ratio, ratio);
  const properties = themeProperties('light');
  for (const [name, value] of properties) host.style.setProperty(name, value);
  floor.paint(
    ratio,
    (drawn) => {
      const { left, top } = host.getBoundingClientRect();
      const style = getComputedStyle(host);
      const token = (name: string) => style.getPropertyValue(name).trim();
      pen.fillStyle = token('--bg');
      pen.fillRect(0, 0, sheet.width, sheet.height);
      // A floor that keeps its own size is shown whole.
      const scale = Math.min(sheet.width / drawn.width, sheet.height / drawn.height);
      const [width, height] = [drawn.width * scale, drawn.height * scale];
      const [x, y] = [(sheet.width - width) / 2, (sheet.height - height) / 2];
      pen.drawImage(drawn, x, y, width, height);
      words(pen, host, new DOMRect(left, top, sheet.width, sheet.height), token);
    },
    sheet,
  );
  for (const [name] of properties) host.style.removeProperty(name);
  return blobOf(canvas);
}

/** Everything that is written over the people, inside a box. */
function words(
  pen: CanvasRenderingContext2D,
  root: HTMLElement,
  box: DOMRect,
  token: (name: string) => string,
): void {
  for (const element of root.querySelectorAll<HTMLElement>('*')) plate(pen, element, box, token);
  for (const text of textsIn(root, box)) if (text.right <= box.width) write(pen, text);
}

/** Everything that is written over a floor that stands out of sight; the pen stands at its corner. */
export function writeOver(pen: CanvasRenderingContext2D, host: HTMLElement): void {
  const style = getComputedStyle(host);
  words(pen, host, host.getBoundingClientRect(), (name) => style.getPropertyValue(name).trim());
}

function write(pen: CanvasRenderingContext2D, text: PlacedText): void {
  pen.font = `${text.weight} ${text.size}px ${text.family}`;
  pen.fillStyle = text.colour;
  // A line keeps the width it has on the page, whatever the pen makes of its type.
  pen.fillText(text.text, text.x, text.y, text.right - text.x + 1);
}

/** A line from a name to its place, turned as it stands on the page, and the dot at its end. */
function lead(pen: CanvasRenderingContext2D, element: HTMLElement, box: DOMRect): void {
  const at = element.offsetParent!.getBoundingClientRect();
  const { a, b, e, f } = new DOMMatrix(getComputedStyle(element).transform);
  const [x, y] = [at.left - box.left + e, at.top - box.top + f];
  const [toX, toY] = [x + a * element.offsetWidth, y + b * element.offsetWidth];
  pen.lineWidth = 1;
  pen.strokeStyle = pen.fillStyle = getComputedStyle(element).borderTopColor;
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(toX, toY);
  pen.stroke();
  pen.beginPath();
  pen.arc(toX, toY, LEAD_DOT / 2, 0, 2 * Math.PI);
  pen.fill();
}

/** The ground under words: plates of names, the box of the sentence, the band of colours. */
function plate(
  pen: CanvasRenderingContext2D,
  element: HTMLElement,
  box: DOMRect,
  token: (name: string) => string,
): void {
  if (element.closest('button, canvas') !== null) return;
  const style = getComputedStyle(element);
  if (element.closest(`.${LEAD}`) !== null) {
    if (element.className === LEAD && style.visibility === 'visible') lead(pen, element, box);
    return;
  }
  const ramp = element.classList.contains('ramp');
  const border = parseFloat(style.borderTopWidth);
  if (style.visibility !== 'visible' || style.display === 'none') return;
  if (CLEAR.test(style.backgroundColor) && border === 0 && !ramp) return;
  const at = element.getBoundingClientRect();
  // What lies under the whole picture is the floor itself.
  if (at.width === 0 || at.width * at.height > (box.width * box.height) / 2) return;
  const [x, y] = [at.left - box.left, at.top - box.top];
  pen.beginPath();
  pen.roundRect(x, y, at.width, at.height, parseFloat(style.borderTopLeftRadius) || 0);
  if (ramp) {
    const colours = pen.createLinearGradient(x, 0, x + at.width, 0);
    for (let stop = 0; stop <= 4; stop++)
      colours.addColorStop(stop / 4, token(`--paradigm-${stop}`));
    pen.fillStyle = colours;
  } else pen.fillStyle = style.backgroundColor;
  pen.fill();
  if (ramp && element.matches('.with-patterns *')) {
    const { width, height } = at;
    paintBelts(pen, token('--belt'), { x, y, width, height });
  }
  if (border === 0) return;
  pen.lineWidth = border;
  pen.strokeStyle = style.borderTopColor;
  pen.stroke();
}
