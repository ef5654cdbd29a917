// Everybody on the flat floor as a split dot: the upper half says, the lower does.

import { BYTES, MARK } from './buffers.ts';
import { dotRadius, drawFlatBars } from './flat-near.ts';
import type { FlatSheet } from './flat-sheet.ts';
import { BELT, paradigmColour, surface, type Surface } from '../palette.ts';

/** Smaller dots, in px, wear neither belts nor caps. */
const LEAST_WORN = 2.5;
/** Said or done below this is of the product side. */
const MIDDLE = 127.5;
/** How far the flat cap reaches to either side of the top, as an angle. */
const CAP = 0.95;
/** Where the belts are, from the middle down in radii. */
const BELTS = [0.3, 0.68];

function drawBelts({ pen, theme }: FlatSheet, x: number, y: number, radius: number): void {
  pen.fillStyle = surface(BELT[theme], theme);
  const thick = Math.max(0.8, radius * 0.16);
  for (const down of BELTS) {
    const wide = radius * Math.sqrt(1 - down * down);
    pen.fillRect(x - wide, y + radius * down - thick / 2, 2 * wide, thick);
  }
}

export function drawFlatPeople(sheet: FlatSheet): void {
  const { pen, layout, buffers, theme, scale, left, top } = sheet;
  const radius = dotRadius(scale);
  const reach = radius + scale;
  for (let sprite = 0; sprite < buffers.sprites; sprite++) {
    const person = buffers.spriteOwner[sprite];
    if (person < 0 || buffers.marks[sprite * 4] & MARK.ghost) continue;
    const lit =
      (sheet.lit < 0 || sheet.lit === layout.department[person]) &&
      (!sheet.marking || buffers.marks[sprite * 4 + 3] > 0);
    pen.globalAlpha = lit || person === sheet.selected ? 1 : 0.35;
    const x = left + layout.x[person] * scale;
    const y = top + layout.z[person] * scale;
    if (x < -reach || x > sheet.width + reach || y < -reach || y > sheet.height + reach) continue;
    const half = (share: number, from: number, cap: number): void => {
      pen.beginPath();
      pen.arc(x, y, radius, from, from + Math.PI / 2 - cap);
      pen.arc(x, y, radius, from + Math.PI / 2 + cap, from + Math.PI);
      pen.fillStyle = paradigmColour((share / 255) * 2 - 1, theme);
      pen.fill();
    };
    const said = buffers.to[sprite * BYTES];
    const done = buffers.to[sprite * BYTES + 1];
    const worn = sheet.patterns && radius >= LEAST_WORN;
    half(said, Math.PI, worn && said < MIDDLE ? CAP : 0);
    half(done, 0, 0);
    if (worn && done < MIDDLE) drawBelts(sheet, x, y, radius);
    if (sheet.near) drawFlatBars(sheet, sprite, { x, y });
    const chosen = person === sheet.selected;
    const pointed = person === sheet.pointed;
    if (!chosen && !pointed && radius < 3) continue;
    const ring = (away: number, colour: Surface, width: number): void => {
      pen.beginPath();
      pen.arc(x, y, radius + away, 0, 2 * Math.PI);
      pen.strokeStyle = surface(colour, theme);
      pen.lineWidth = width;
      pen.stroke();
    };
    if (chosen) ring(2, 'you', 2.5);
    else ring(0, theme === 'dark' ? 'bg' : 'ink', 1);
    // The keyboard's cursor stands around the ring of who is selected.
    if (pointed) ring(6, 'ink', 2);
  }
}
