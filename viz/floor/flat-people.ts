// Everybody on the flat floor as a split dot: the upper half says, the lower does.

import { BYTES, MARK } from './buffers.ts';
import { dotRadius, drawFlatBars } from './flat-near.ts';
import type { FlatSheet } from './flat-sheet.ts';
import { paradigmColour, surface, type Surface } from '../palette.ts';

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
    const half = (share: number, from: number): void => {
      pen.beginPath();
      pen.arc(x, y, radius, from, from + Math.PI);
      pen.fillStyle = paradigmColour((share / 255) * 2 - 1, theme);
      pen.fill();
    };
    half(buffers.to[sprite * BYTES], Math.PI);
    half(buffers.to[sprite * BYTES + 1], 0);
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
