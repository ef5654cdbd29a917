// What the graphics card reads: one record for each upright thing (people and reward boards), sorted from
// back to front so that nearer figures simply paint over farther ones. A week is kept twice, as it was
// shown and as it is to be, and the card blends between them, so that nothing is copied while it moves.
// All arrays are made once, here; a new week only rewrites them (floor/week.ts).

import type { FloorLayout } from './layout.ts';

/** Bits of `marks`, first byte; the same as the frame's where they mean the same. */
export const MARK = {
  gadfly: 1,
  manager: 2,
  leaving: 4,
  arriving: 8,
  ghost: 16,
  avoiding: 32,
  protected: 64,
  board: 128,
} as const;

/** Leavers who can be on their way while somebody else already has their chair. */
const SPARES = 64;
export const NOBODY = -(2 ** 30);
export const BYTES = 8;

export interface FloorBuffers {
  readonly sprites: number;
  /** Person of each sprite; a reward board of department d is -1 - d; spare ones are NOBODY. */
  readonly spriteOwner: Int32Array;
  /** x, z of the seat; x, z of the door. */
  readonly stand: Float32Array;
  /** x, z of the nearest point of the rim; height; number to compare with the selected one. */
  readonly reach: Float32Array;
  /** Eight bytes each: said, done, energy, fear, distress, belief, presence, trust. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  /** Four bytes each: bits, connector, ring allowed (255) or resting (0), marked (255). */
  readonly marks: Uint8Array;
  /** When a walk to or from the door began, in seconds of the view's clock. */
  readonly walkStart: Float32Array;
  readonly departmentOfSprite: Float32Array;
  /** Per department: heat, mixed, systems, talk, share frayed, edges of the zone. */
  readonly placeFrom: Float32Array;
  readonly placeTo: Float32Array;
  readonly placeColumns: number;
  readonly outByDepartment: Uint16Array;
  readonly inByDepartment: Uint16Array;
  readonly vacantWeeks: Uint8Array;
  readonly presentByDepartment: Uint32Array;
  /** The last sprites: leavers whose chair is taken (floor/leavers.ts). */
  readonly spares: number;
  nextSpare: number;
  sparesMoved: boolean;
  week: number;
}

export const PLACE_COLUMNS = 7;

export function makeBuffers(layout: FloorLayout): FloorBuffers {
  const { people, departments } = layout;
  const sprites = people + departments + SPARES;
  const depth = new Float64Array(people + departments);
  depth.set(layout.z);
  depth.set(layout.boardZByDepartment, people);
  const order = Array.from(depth.keys()).sort((a, b) => depth[a] - depth[b] || a - b);
  const spriteOwner = new Int32Array(sprites).fill(NOBODY);
  const stand = new Float32Array(sprites * 4);
  const reach = new Float32Array(sprites * 4).fill(NOBODY);
  const departmentOfSprite = new Float32Array(sprites);
  order.forEach((source, sprite) => {
    const board = source - people;
    const owner = board >= 0 ? -1 - board : source;
    const department = board >= 0 ? board : layout.department[source];
    spriteOwner[sprite] = owner;
    departmentOfSprite[sprite] = department;
    const x = board >= 0 ? layout.boardXByDepartment[board] : layout.x[source];
    const z = board >= 0 ? layout.boardZByDepartment[board] : layout.z[source];
    const awayX = x - layout.xByDepartment[department];
    const awayZ = z - layout.zByDepartment[department];
    const norm = Math.pow(awayX ** 4 + awayZ ** 4, 0.25) || 1;
    const rim = (layout.radiusByDepartment[department] - 0.45) / norm;
    stand[sprite * 4] = x;
    stand[sprite * 4 + 1] = z;
    stand[sprite * 4 + 2] = layout.doorXByDepartment[department];
    stand[sprite * 4 + 3] = layout.doorZByDepartment[department];
    reach[sprite * 4] = layout.xByDepartment[department] + awayX * rim;
    reach[sprite * 4 + 1] = layout.zByDepartment[department] + awayZ * rim;
    reach[sprite * 4 + 2] =
      board >= 0
        ? layout.boardHeightByDepartment[board]
        : layout.personHeight * layout.scale[source];
    reach[sprite * 4 + 3] = owner;
  });
  return {
    sprites,
    spriteOwner,
    stand,
    reach,
    from: new Uint8Array(sprites * BYTES),
    to: new Uint8Array(sprites * BYTES),
    marks: new Uint8Array(sprites * 4),
    walkStart: new Float32Array(sprites).fill(-1e4),
    departmentOfSprite,
    placeFrom: new Float32Array(departments * PLACE_COLUMNS),
    placeTo: new Float32Array(departments * PLACE_COLUMNS),
    placeColumns: PLACE_COLUMNS,
    outByDepartment: new Uint16Array(departments),
    inByDepartment: new Uint16Array(departments),
    vacantWeeks: new Uint8Array(people),
    presentByDepartment: new Uint32Array(departments),
    spares: SPARES,
    nextSpare: 0,
    sparesMoved: false,
    week: -9,
  };
}
