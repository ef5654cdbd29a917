// What is written on the flat floor: names of departments, largest first and never on another name or
// another place (the hovered one always), the words of the ground, and the note in the corner.

import { groundWords, NARROW, standApart, type GroundWord } from './arrangements/ground-words.ts';
import { cornerNote } from './arrangements/words.ts';
import type { Box } from './flat-near.ts';
import { flatBoard, type FlatSheet } from './flat-sheet.ts';
import { words } from './words.ts';
import { surface } from '../palette.ts';

const LINE = 18;

/** `remark` stands in the corner where the layout has nothing to say there. Answers what words cover. */
export function drawFlatWords(sheet: FlatSheet, remark: string): Box[] {
  const covered = sheet.layout.map ? [] : drawNames(sheet);
  drawGroundWords(sheet, covered);
  const note = (sheet.near ? words.bars : '') || cornerNote(sheet.layout) || remark;
  if (note !== '') drawNote(sheet, note, covered);
  return covered;
}

function drawNote(sheet: FlatSheet, note: string, covered: Box[] /* out */): void {
  const { pen, theme, width, height, bottom, family } = sheet;
  pen.font = `450 13px ${family}`;
  pen.textAlign = 'right';
  pen.fillStyle = surface('ink-2', theme);
  const y = height - Math.max(10, bottom - 18);
  const wide = Math.min(width - 32, pen.measureText(note).width);
  const box: Box = [width - 20 - wide, y - 15, width - 12, y + 5];
  covered.push(box);
  if (sheet.near) {
    pen.fillStyle = surface('bg', theme);
    pen.globalAlpha = 0.82;
    pen.fillRect(box[0], box[1], box[2] - box[0], box[3] - box[1]);
    pen.globalAlpha = 1;
    pen.fillStyle = surface('ink-2', theme);
  }
  pen.fillText(note, width - 16, y, width - 32);
}

function drawNames(sheet: FlatSheet): Box[] {
  const { pen, layout, theme, scale, left, top, names, family } = sheet;
  pen.font = `650 13px ${family}`;
  pen.textAlign = 'center';
  const edges = (d: number): Box => {
    const wide = layout.radiusByDepartment[d] * scale;
    const deep = layout.depthByDepartment[d] * scale;
    const x = left + layout.xByDepartment[d] * scale;
    const y = top + layout.zByDepartment[d] * scale;
    return [x - wide, y - deep, x + wide, y + deep];
  };
  const taken: Box[] = [];
  const named: Box[] = [];
  // Crowds of the network have no edge that a name could keep clear of.
  if (layout.name !== 'network') {
    for (let d = 0; d < layout.departments; d++) {
      const { x, y, width, height } = flatBoard(sheet, d);
      taken.push(edges(d), [x - 2, y - 2, x + width + 2, y + height + 2]);
    }
  }
  for (const d of layout.byHeadcount) {
    const [placeLeft, , placeRight, placeBottom] = edges(d);
    const half = pen.measureText(names[d]).width / 2 + 5;
    const middle = (placeLeft + placeRight) / 2;
    const box: Box = [middle - half, placeBottom + 3, middle + half, placeBottom + 21];
    const meets = taken.some(
      (other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1],
    );
    if (meets && d !== sheet.hovered) continue;
    taken.push(box);
    named.push(box);
    pen.fillStyle = surface('bg', theme);
    pen.fillRect(box[0], box[1], 2 * half, LINE);
    pen.fillStyle = surface('ink', theme);
    pen.fillText(names[d], middle, placeBottom + 16);
  }
  return named;
}

function drawGroundWords(sheet: FlatSheet, covered: Box[] /* out */): void {
  const { pen, theme, layout, scale, left, top, width, family } = sheet;
  const said = groundWords(layout).filter((word) => !word.wide || width >= NARROW);
  const take = ({ strong }: GroundWord) => void (pen.font = `${strong ? 650 : 450} 13px ${family}`);
  const placed = said.map((word) => {
    take(word);
    const wide = pen.measureText(word.text).width;
    return { word, width: wide, left: left + word.x * scale - (wide * (word.side + 1)) / 2 };
  });
  standApart(placed, width);
  pen.textAlign = 'left';
  for (const { word, width: wide, left: x } of placed) {
    take(word);
    pen.fillStyle = surface(word.strong ? 'ink' : 'ink-2', theme);
    const y = top + word.z * scale + word.line * LINE + (word.line < 0 ? 8 : 12);
    covered.push([x, y - 14, x + wide, y + 5]);
    pen.fillText(word.text, x, y);
  }
}
