// The map of attitudes for the week that was last written for the card: beliefs and deeds of everybody who
// is there, and so where each stands. One for each floor; a week allocates nothing.

import { BYTES, MARK, type FloorBuffers } from '../buffers.ts';
import type { FloorLayout } from '../layout.ts';
import { makeSwarm, swarm, type Swarm } from './attitudes.ts';

export class WeeklyMap {
  private columns: {
    readonly believes: Float32Array;
    readonly does: Float32Array;
    readonly here: Uint8Array;
    readonly room: Swarm;
  } | null = null;

  /** Writes x and z of everybody into the layout, if it is a map. */
  place(layout: FloorLayout /* out */, buffers: FloorBuffers): void {
    const { people, map } = layout;
    if (!map) return;
    this.columns ??= {
      believes: new Float32Array(people),
      does: new Float32Array(people),
      here: new Uint8Array(people),
      room: makeSwarm(people),
    };
    const { believes, does, here, room } = this.columns;
    for (let person = 0; person < people; person++) {
      const sprite = buffers.spriteOf[person];
      believes[person] = buffers.to[sprite * BYTES + 5] / 255;
      does[person] = buffers.to[sprite * BYTES + 1] / 255;
      here[person] = buffers.marks[sprite * 4] & MARK.ghost ? 0 : 1;
    }
    swarm(map, believes, does, here, room, layout.x, layout.z);
  }
}
