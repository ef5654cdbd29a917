// What is written on the flat floor beside names: the words of the ground, and the note in the corner.

import { groundWords, NARROW, standApart, type GroundWord } from './arrangements/ground-words.ts';
import { cornerNote } from './arrangements/words.ts';
import type { Box } from './flat-near.ts';
import type { FlatSheet } from './flat-sheet.ts';
import { words } from './words.ts';
import { surface } from '../palette.ts';

const LINE = 18;
const UNDER_AXIS = 12;

/** `remark` stands in the corner where the layout has nothing to say there. Answers what words cover. */
export function drawFlatWords(sheet: FlatSheet, remark: string): Box[] {
  const covered: Box[] = [];
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
    // Before the map words stand under its axis.
    const axis = layout.map && word.line >= 0 ? layout.map.halfDepth * scale + UNDER_AXIS : 0;
    const z = Math.max(word.z * scale, axis);
    const y = top + z + word.line * LINE + (word.line < 0 ? 8 : 12);
    covered.push([x, y - 14, x + wide, y + 5]);
    pen.fillText(word.text, x, y);
  }
}
