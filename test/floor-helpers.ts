// Made-up firms and weeks for the tests of the dance floor.

import { MOST_INFLUENCES } from '../sim/influence.ts';
import { SHARE_BYTES, writeShares } from '../sim/shares.ts';
import type { Picture } from '../viz/floor/camera.ts';
import type { FloorInput, FloorLayout } from '../viz/floor/layout.ts';
import type { Description, Frame } from '../viz/view.ts';
import { createSimApi } from '../workers/sim-api.ts';

export const PICTURE: Picture = {
  width: 808,
  height: 484,
  insets: { top: 48, right: 0, bottom: 56, left: 0 },
};
export const spot = () => ({ x: 0, y: 0, scale: 0 });

/** Type of names in px: of a letter, around the letters, the height. */
export const LARGE = { letter: 9.2, around: 16, tall: 23 };
export const SMALL = { letter: 7.4, around: 10, tall: 17 };

/** What the floor is told of the firm that a scenario makes of each of the seeds from 1 on. */
export function firmsOf(text: string, seeds: number): Description[] {
  return Array.from({ length: seeds }, (_, place) => {
    const loaded = createSimApi().load(text, { seed: place + 1 });
    if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
    return loaded.description;
  });
}

/** A firm of departments of these sizes: two leaders, teams of ten in a row, ties along the row. */
export function firm(sizes: number[], leaders = 2): FloorInput {
  const department: number[] = [];
  const level: number[] = [];
  const manager: number[] = [];
  for (let leader = 0; leader < leaders; leader++) {
    department.push(0);
    level.push(0);
    manager.push(-1);
  }
  sizes.forEach((size, own) => {
    const head = department.length;
    for (let member = 0; member < size; member++) {
      department.push(own);
      level.push(member % 10 === 0 ? 1 : 2);
      manager.push(member % 10 === 0 ? 0 : head + member - (member % 10));
    }
  });
  const people = department.length;
  const tieOffsets = new Uint32Array(people + 1);
  const tieNeighbours: number[] = [];
  for (let person = 0; person < people; person++) {
    for (const other of [person - 1, person + 1]) {
      if (other >= 0 && other < people) tieNeighbours.push(other);
    }
    tieOffsets[person + 1] = tieNeighbours.length;
  }
  return {
    departments: sizes.map((size, own) => ({ name: `Place ${own}`, people: size, service: false })),
    department: Uint16Array.from(department),
    level: Uint8Array.from(level),
    manager: Int32Array.from(manager),
    tieOffsets,
    tieNeighbours: Uint32Array.from(tieNeighbours),
  };
}

export function frameOf(layout: FloorLayout, week: number): Frame {
  const { people, departments } = layout;
  const column = (value: number) => new Float32Array(people).fill(value);
  const each = (value: number) => new Float32Array(departments).fill(value);
  return {
    week,
    people,
    departments,
    hash: String(week),
    belief: column(0),
    said: column(1),
    done: column(0),
    nice: column(0),
    energy: column(0.5),
    distress: column(0.1),
    fear: column(0),
    trust: column(0.5),
    flags: new Uint8Array(people),
    // Written when asked for, so that a test may change the columns first.
    get shares() {
      const shares = new Uint8ClampedArray(people * SHARE_BYTES);
      const { said, done, energy, fear, distress, belief, trust } = this;
      const read = { said, done, energy, fear, distress, belief, trust };
      writeShares({ ...read, understanding: column(0.25) }, shares);
      return shares;
    },
    paidByDepartment: each(-1),
    prescribedByDepartment: each(-1),
    talkByDepartment: each(1),
    heatByDepartment: each(0.6),
    mixedByDepartment: each(0.9),
    zoneLowByDepartment: each(0.15),
    zoneHighByDepartment: each(0.75),
    outcomes: new Float64Array(0),
    panorama: new Float32Array(0),
    influence: {
      giver: new Int32Array(MOST_INFLUENCES),
      receiver: new Int32Array(MOST_INFLUENCES),
      push: new Float32Array(MOST_INFLUENCES),
    },
    influences: 0,
    strongInfluences: 0,
  };
}

export const SIX = [84, 100, 70, 62, 48, 33];
export const MANY = Array.from({ length: 42 }, (_, place) => 1 + ((place * 37) % 60));
