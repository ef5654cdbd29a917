// The org chart on the floor: leaders at the back, each department a block before them, in it every manager
// behind the own team. Blocks hang side by side from one line, the largest in the middle; where there are
// many, in rows. The same firm always gets the same chart.

import { branchesOf } from './branches.ts';
import { boxOf, shelve, standIn } from './boxes.ts';
import { arranged, type FloorInput, type FloorLayout } from '../layout.ts';

/** Free ground inside the rim of a block. */
const RIM = 0.85;
const BETWEEN = 1.5;
/** Between rows of blocks: a name and the heads behind it. */
const STREET = 5.4;
/** From the leaders to the first row. */
const TOP = 5.2;
/** Shapes of blocks that are tried, width to depth. */
const SHAPES = [0.28, 0.36, 0.45, 0.57, 0.72, 0.9, 1.15, 1.45, 1.8, 2.3];
/** What names and heads add to the depth of a picture, in the floor's unit. */
const HEADS = 4;
const ROWS_AT_MOST = 8;
const LEADER_SCALE = 1.7;
/** A picture is wider than its floor looks from above. */
const WIDER = 1.12;
export const LINES_AT_MOST = 30_000;

/** The largest in the middle, then alternately right and left of it. */
function fromTheMiddle<T>(sorted: readonly T[]): T[] {
  const row: T[] = [];
  sorted.forEach((one, at) => (at % 2 === 0 ? row.push(one) : row.unshift(one)));
  return row;
}

interface Block {
  readonly department: number;
  readonly width: number;
  readonly depth: number;
}

/** Rows of blocks: departments of like depth share a row, so that little ground is bare. */
function rowsOf(blocks: readonly Block[], rows: number): Block[] {
  const sorted = [...blocks].sort((a, b) => b.depth - a.depth || a.department - b.department);
  const wide = sorted.reduce((sum, { width }) => sum + width + BETWEEN, 0) / rows;
  const found: Block[][] = [[]];
  let x = 0;
  for (const block of sorted) {
    if (x > 0 && x + block.width / 2 > wide && found.length < rows) {
      found.push([]);
      x = 0;
    }
    found[found.length - 1].push(block);
    x += block.width + BETWEEN;
  }
  // Small ones hang nearest to the leaders: nobody's line crosses a deep block.
  return found.reverse().flatMap((row) => fromTheMiddle(row));
}

interface Plan {
  readonly order: Block[];
  readonly shape: number;
  readonly width: number;
  readonly depth: number;
  readonly offsets: Float64Array;
}

/** Who hangs from whom, as pairs manager, person; managers' own lines first where not all are drawn. */
function reportingLines(manager: ArrayLike<number>, people: number) {
  const leads = new Uint8Array(people);
  const pairs: [number, number][] = [];
  for (let person = 0; person < people; person++) {
    const boss = manager[person];
    if (boss < 0 || boss >= people || boss === person) continue;
    leads[boss] = 1;
    pairs.push([boss, person]);
  }
  const kept =
    pairs.length <= LINES_AT_MOST
      ? pairs
      : [
          ...pairs.filter(([, person]) => leads[person] === 1),
          ...pairs.filter(([, person]) => leads[person] === 0),
        ].slice(0, LINES_AT_MOST);
  return { pairs: Uint32Array.from(kept.flat()), all: pairs.length };
}

/** The work, a shape of blocks a step; the last answer is the layout. */
export function* chartSteps(
  plan: FloorLayout,
  input: FloorInput,
  widthToDepth: number,
): Generator<undefined, FloorLayout> {
  const { departments, people, leaders } = plan;
  const { byDepartment, unled } = branchesOf(departments, input.department, input.manager, leaders);
  const tall = leaders.length > 0 ? TOP : 0;
  const wishedRatio = widthToDepth * WIDER;
  let best: Plan | null = null;
  for (const shape of SHAPES) {
    yield;
    const blocks = byDepartment.map((branch, department): Block => {
      const { width, depth } = boxOf(branch, shape);
      return { department, width: width + 2 * RIM, depth: depth + 2 * RIM };
    });
    for (let rows = 1; rows <= Math.min(ROWS_AT_MOST, departments); rows++) {
      const order = rowsOf(blocks, rows);
      const all = blocks.reduce((sum, { width }) => sum + width + BETWEEN, 0);
      const most = rows === 1 ? Infinity : all / rows + Math.max(...blocks.map((b) => b.width)) / 2;
      const packed = shelve(order, most, BETWEEN, STREET);
      const size = (one: { width: number; depth: number }) =>
        Math.max(one.width, (one.depth + tall + HEADS) * wishedRatio);
      if (best === null || size(packed) < size(best) * 0.995) best = { order, shape, ...packed };
    }
  }

  const x = new Float32Array(people);
  const z = new Float32Array(people);
  const scale = new Float32Array(people).fill(1);
  const column = () => new Float64Array(departments);
  const placeX = column();
  const placeZ = column();
  const halfWidth = column();
  const halfDepth = column();
  const { order = [], shape = 1, width = 0, depth = 0, offsets = new Float64Array(0) } = best ?? {};
  const left = -width / 2;
  const back = -(depth + tall) / 2 + tall;
  order.forEach((block, at) => {
    const { department } = block;
    const blockLeft = left + offsets[at * 2];
    const blockBack = back + offsets[at * 2 + 1];
    halfWidth[department] = block.width / 2;
    halfDepth[department] = block.depth / 2;
    placeX[department] = blockLeft + block.width / 2;
    placeZ[department] = blockBack + block.depth / 2;
    standIn(boxOf(byDepartment[department], shape), blockLeft + RIM, blockBack + RIM, x, z);
  });
  leaders.forEach((person, seat) => {
    x[person] = (seat - (leaders.length - 1) / 2) * LEADER_SCALE * 1.05;
    z[person] = back - tall + 0.8;
    scale[person] = LEADER_SCALE;
  });
  const half = Math.max(width / 2, leaders.length * LEADER_SCALE * 0.55);
  return arranged(plan, {
    name: 'chart',
    x,
    z,
    scale,
    xByDepartment: placeX,
    zByDepartment: placeZ,
    radiusByDepartment: halfWidth,
    depthByDepartment: halfDepth,
    boardXByDepartment: placeX.map((at, d) => at + halfWidth[d] * 0.9),
    boardZByDepartment: placeZ.map((at, d) => at - halfDepth[d] * 1.01),
    boardHeightByDepartment: halfWidth.map((wide) => Math.max(1.9, Math.min(3.2, wide * 0.45))),
    doorXByDepartment: placeX.map((at, d) => at + halfWidth[d] * 1.04),
    doorZByDepartment: placeZ.map((at, d) => at + halfDepth[d] * 0.8),
    extent: { left: -half, right: half, back: back - tall, front: back + depth },
    lines: reportingLines(input.manager, people),
    unled,
  });
}
