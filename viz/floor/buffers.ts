// What the graphics card reads: one record for each upright thing (people and reward boards), sorted from
// back to front so that nearer figures simply paint over farther ones. A week is kept twice, as it was
// shown and as it is to be, and the card blends between them, so that nothing is copied while it moves.
// All arrays are made once (floor/make-buffers.ts); a new week only rewrites them (floor/week.ts), a new
// layout only the seats (floor/seating.ts).

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
export const SPARES = 64;
export const NOBODY = -(2 ** 30);
export const BYTES = 8;

export interface FloorBuffers {
  readonly sprites: number;
  /** Person of each sprite; a reward board of department d is -1 - d; spare ones are NOBODY. */
  readonly spriteOwner: Int32Array;
  /** Sprite of each person. */
  readonly spriteOf: Int32Array;
  /** x, z of the seat; x, z of the door. */
  readonly stand: Float32Array;
  /** x, z of the nearest point of the rim; height; number to compare with the selected one. */
  readonly reach: Float32Array;
  /** x, z of the seat a week ago; seconds after which a move begins; height in the layout before. */
  readonly last: Float32Array;
  /** x, z of the seat and of the rim in the layout before. */
  readonly former: Float32Array;
  /** Eight bytes each: said, done, energy, fear, distress, belief, presence, understanding. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  /** The same bytes as `to`, rounded and held within 0 to 255 as they are written. */
  readonly bytes: Uint8ClampedArray;
  /** Trust in leaders in 255ths, a person. */
  readonly trust: Uint8Array;
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
  readonly frayedByDepartment: Uint32Array;
  /** The last sprites: leavers whose chair is taken (floor/leavers.ts). */
  readonly spares: number;
  nextSpare: number;
  sparesMoved: boolean;
  /** Everybody's place was written anew. */
  seatsMoved: boolean;
  week: number;
  /** Counts how often places or marks were written, for what is made from them. */
  version: number;
}

export const PLACE_COLUMNS = 7;
