// The ground of the flat floor: heat as the fill of a place, a block or a haze under the crowd, what is paid
// as a small board at its corner, word against reward as a chequer; the sheet of the map of attitudes; and
// the lines that a layout shows at rest.

import { flatBoard, type FlatSheet } from './flat-sheet.ts';
import { paintBelts } from '../belts.ts';
import { BELT, heatColour, paradigmColour, surface } from '../palette.ts';

const HEAT_RANGE = 1.5;
/** Px across of an axis of the map. */
const AXIS = 5;

export function drawFlatGround(sheet: FlatSheet): void {
  const { pen, layout, theme, width, height } = sheet;
  pen.globalAlpha = 1;
  pen.fillStyle = surface('ground', theme);
  pen.fillRect(0, 0, width, height);
  if (layout.map) drawMap(sheet);
  else {
    for (let department = 0; department < layout.departments; department++) {
      pen.globalAlpha = sheet.lit < 0 || sheet.lit === department ? 1 : 0.35;
      if (layout.name === 'network') drawHaze(sheet, department);
      else drawPlace(sheet, department);
    }
  }
  drawLines(sheet);
  pen.globalAlpha = 1;
}

/** Left, top, half-width and half-depth of a place, in px. */
function boxOf({ layout, scale, left, top }: FlatSheet, department: number) {
  const wide = layout.radiusByDepartment[department] * scale;
  const deep = layout.depthByDepartment[department] * scale;
  const x = left + layout.xByDepartment[department] * scale;
  const y = top + layout.zByDepartment[department] * scale;
  return { x, y, wide, deep };
}

function drawPlace(sheet: FlatSheet, department: number): void {
  const { pen, buffers, theme, layout } = sheet;
  const at = department * buffers.placeColumns;
  const heat = buffers.placeTo[at];
  const { x, y, wide, deep } = boxOf(sheet, department);
  const round = layout.name === 'plan' ? wide * 0.4 : Math.min(wide, deep, 12);
  pen.beginPath();
  pen.roundRect(x - wide, y - deep, 2 * wide, 2 * deep, round);
  pen.fillStyle = heatColour(heat / HEAT_RANGE, theme);
  pen.fill();
  if (layout.name === 'plan') drawClash(sheet, department, x, y, wide);
  const hot = heat > buffers.placeTo[at + 6];
  pen.lineWidth = hot ? 3 : 1;
  pen.strokeStyle = surface(hot ? 'ink' : 'ink-3', theme);
  pen.stroke();
  pen.fillStyle = paradigmColour(buffers.placeTo[at + 2], theme);
  pen.strokeStyle = surface('ink', theme);
  pen.lineWidth = 1;
  const board = flatBoard(sheet, department);
  pen.fillRect(board.x, board.y, board.width, board.height);
  pen.strokeRect(board.x, board.y, board.width, board.height);
}

/** Word against reward: a chequer of both colours, as strong as the message is mixed. */
function drawClash(sheet: FlatSheet, department: number, x: number, y: number, r: number): void {
  const { pen, buffers, theme } = sheet;
  const at = department * buffers.placeColumns;
  const mixed = buffers.placeTo[at + 1];
  if (mixed < 0.1) return;
  pen.save();
  pen.clip();
  pen.globalAlpha *= 0.75 * Math.min(1, mixed);
  const cell = r / 4;
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 8; column++) {
      if ((row + column) % 2 === 1) continue;
      const said = row % 2 === 0;
      pen.fillStyle = paradigmColour(buffers.placeTo[at + (said ? 3 : 2)], theme);
      pen.fillRect(x - r + column * cell, y - r + row * cell, cell, cell);
    }
  }
  pen.restore();
  pen.beginPath();
  pen.roundRect(x - r, y - r, 2 * r, 2 * r, r * 0.4);
}

function drawHaze(sheet: FlatSheet, department: number): void {
  const { pen, buffers, theme } = sheet;
  const heat = buffers.placeTo[department * buffers.placeColumns];
  const { x, y, wide } = boxOf(sheet, department);
  const colour = heatColour(heat / HEAT_RANGE, theme);
  const haze = pen.createRadialGradient(x, y, wide * 0.2, x, y, wide * 1.4);
  haze.addColorStop(0, colour);
  haze.addColorStop(1, colour.replace('rgb', 'rgba').replace(')', ', 0)'));
  const { globalAlpha } = pen;
  pen.globalAlpha = globalAlpha * 0.7;
  pen.fillStyle = haze;
  pen.fillRect(x - wide * 1.4, y - wide * 1.4, wide * 2.8, wide * 2.8);
  pen.globalAlpha = globalAlpha;
}

function drawMap(sheet: FlatSheet): void {
  const { pen, theme, layout, scale, left, top } = sheet;
  if (!layout.map) return;
  const w = layout.map.halfWidth * scale;
  const d = layout.map.halfDepth * scale;
  pen.fillStyle = surface('raised', theme);
  pen.globalAlpha = 0.5;
  pen.fillRect(left - w, top - d, 2 * w, 2 * d);
  pen.globalAlpha = 1;
  pen.strokeStyle = surface('ink-3', theme);
  pen.lineWidth = 1;
  pen.strokeRect(left - w, top - d, 2 * w, 2 * d);
  pen.beginPath();
  pen.moveTo(left, top - d);
  pen.lineTo(left, top + d);
  pen.moveTo(left - w, top);
  pen.lineTo(left + w, top);
  pen.stroke();
  const ramp = (x: number, y: number, toX: number, toY: number) => {
    const colours = pen.createLinearGradient(x, y, toX, toY);
    for (let stop = 0; stop <= 4; stop++) {
      colours.addColorStop(stop / 4, paradigmColour(stop / 2 - 1, theme));
    }
    return colours;
  };
  const believed = { x: left - w, y: top + d + 4, width: 2 * w, height: AXIS };
  const done = { x: left - w - 9, y: top - d, width: AXIS, height: 2 * d };
  for (const [axis, colours] of [
    [believed, ramp(left - w, 0, left + w, 0)],
    [done, ramp(0, top + d, 0, top - d)],
  ] as const) {
    pen.fillStyle = colours;
    pen.fillRect(axis.x, axis.y, axis.width, axis.height);
    if (sheet.patterns) paintBelts(pen, surface(BELT[theme], theme), axis);
  }
}

/** Reporting lines with the stroke of trust, or ties, paler the more there are. */
function drawLines(sheet: FlatSheet): void {
  const { pen, layout, buffers, theme, scale, left, top } = sheet;
  const { pairs } = layout.lines;
  const count = pairs.length / 2;
  if (count === 0) return;
  const reporting = layout.name === 'chart';
  pen.strokeStyle = surface('ink', theme);
  pen.lineWidth = 1;
  pen.globalAlpha = reporting
    ? Math.max(0.3, 0.7 - count / 8000)
    : Math.max(0.05, 6 / Math.sqrt(count));
  // One path for each stroke: solid, dashed, dotted.
  for (const [dash, low, high] of [
    [[], 0.6, 2],
    [[6, 4], 0.3, 0.6],
    [[1.5, 3], -1, 0.3],
  ] as const) {
    if (!reporting && low !== 0.6) continue;
    pen.setLineDash([...dash]);
    pen.beginPath();
    for (let line = 0; line < count; line++) {
      const one = pairs[line * 2];
      const other = pairs[line * 2 + 1];
      const trust = buffers.trust[other] / 255;
      if (reporting && (trust < low || trust >= high)) continue;
      pen.moveTo(left + layout.x[one] * scale, top + layout.z[one] * scale);
      pen.lineTo(left + layout.x[other] * scale, top + layout.z[other] * scale);
    }
    pen.stroke();
  }
  pen.setLineDash([]);
}
