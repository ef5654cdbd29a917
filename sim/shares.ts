// What each person says, does and feels in 255ths, eight bytes a person, for those who draw many people:
// whole numbers make no garbage, wherever they are read.

/** Places of a person's eight bytes. */
export const SHARE = {
  said: 0,
  done: 1,
  energy: 2,
  fear: 3,
  /** 255 is a distress of 1.5. */
  distress: 4,
  /** 0 product to 255 customer. */
  belief: 5,
  understanding: 6,
  trust: 7,
} as const;
export const SHARE_BYTES = 8;
const MOST_DISTRESS = 1.5;

export interface ShareColumns {
  readonly said: Float32Array;
  readonly done: Float32Array;
  readonly understanding: Float32Array;
  readonly energy: Float32Array;
  readonly fear: Float32Array;
  readonly distress: Float32Array;
  readonly belief: Float32Array;
  readonly trust: Float32Array;
}

/** Writes everybody's bytes, people × `SHARE_BYTES`; what is no number is 0. */
export function writeShares(columns: ShareColumns, shares: Uint8ClampedArray /* out */): void {
  const { said, done, understanding, energy, fear, distress, belief, trust } = columns;
  for (let person = 0; person < said.length; person++) {
    const at = person * SHARE_BYTES;
    shares[at + SHARE.said] = said[person] * 255;
    shares[at + SHARE.done] = done[person] * 255;
    shares[at + SHARE.energy] = energy[person] * 255;
    shares[at + SHARE.fear] = fear[person] * 255;
    shares[at + SHARE.distress] = (distress[person] * 255) / MOST_DISTRESS;
    shares[at + SHARE.belief] = (belief[person] + 1) * 127.5;
    shares[at + SHARE.understanding] = understanding[person] * 255;
    shares[at + SHARE.trust] = trust[person] * 255;
  }
}
