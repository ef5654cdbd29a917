// Name tags close up: they cover no head, body, bars, name or other tag from any eye, those asked for come first, and
// they stand still for as long as nobody in sight comes, goes or turns away.

import { describe, expect, it } from 'vitest';
import { BAR, BARS_HIGH, BARS_LOW } from '../viz/floor/bars.ts';
import { BYTES, MARK, type FloorBuffers } from '../viz/floor/buffers.ts';
import { personEye, project, type Eye } from '../viz/floor/camera.ts';
import { addBox, addFigure, emptyCrowd, makeCrowd } from '../viz/floor/crowd.ts';
import { layFloor, type FloorLayout } from '../viz/floor/layout.ts';
import { makeBuffers } from '../viz/floor/make-buffers.ts';
import { lookAround, makeSighted, roomChanged } from '../viz/floor/tag-crowd.ts';
import { makeTag, placeTags, TAGS_AT_MOST, type Tag } from '../viz/floor/tag-place.ts';
import { fillBuffers } from '../viz/floor/week.ts';
import { personFacts, personTitle, roleWords } from '../viz/person-facts.ts';
import type { Description, Frame } from '../viz/view.ts';
import { readSources } from './architecture-source.ts';
import { firm, frameOf, PICTURE, SIX, spot } from './floor-helpers.ts';

const { manager, gadfly, avoiding, protected: guarded } = MARK;
const VACANT = 16;

function floorOf(sizes: number[], change: (frame: Frame) => void = () => {}) {
  const layout = layFloor(firm(sizes));
  const buffers = makeBuffers(layout);
  const week = (number: number, more: (frame: Frame) => void = () => {}): void => {
    const frame = frameOf(layout, number);
    for (let person = 0; person < layout.people; person++) {
      frame.energy[person] = ((person * 37) % 100) / 100;
      if (person % 10 === 2) frame.flags[person] |= manager;
      if (person % 17 === 5) frame.flags[person] |= gadfly;
    }
    change(frame);
    more(frame);
    fillBuffers(layout, frame, buffers, 1, null);
  };
  week(0);
  return { layout, buffers, week };
}

const bars = { from: BAR.from, end: BAR.end, low: BARS_LOW, high: BARS_HIGH };
const { insets, width, height } = PICTURE;
const area = { left: 2, top: insets.top, right: width - 2, bottom: height - insets.bottom };

function placer(buffers: FloorBuffers) {
  const crowd = makeCrowd(bars);
  const sighted = makeSighted();
  const tags = Array.from({ length: TAGS_AT_MOST }, makeTag);
  const roleOf = (person: number) => roleWords(buffers.marks[buffers.spriteOf[person] * 4]);
  const place = (eye: Eye, selected = -1, hovered = -1, names: number[] = []): Tag[] => {
    lookAround(buffers, eye, PICTURE, selected, 100, crowd, sighted);
    if (names.length > 0) addBox(crowd, names[0], names[1], names[2], names[3]);
    placeTags(
      crowd,
      {
        ...{ area, selected, hovered },
        width: (person, whole) => (whole ? 110 : 12 + 6.5 * personTitle(person).length),
        height: (person, whole) => (!whole ? 17 : roleOf(person) === '' ? 0 : 33),
      },
      tags,
    );
    return tags.filter(({ person }) => person >= 0).map((tag) => ({ ...tag }));
  };
  return { place, sighted, crowd, tags };
}

/** Whether a tag covers a point. */
const covers = (tag: Tag, x: number, y: number): boolean =>
  x > tag.left && x < tag.left + tag.width && y > tag.top && y < tag.top + tag.height;

/** Points on the outlines of head and body and in the middle of all four bars, as the shader draws them. */
function* pointsOf(buffers: FloorBuffers, sprite: number, eye: Eye) {
  const { stand, reach, marks, to } = buffers;
  const at = project(eye, PICTURE, stand[sprite * 4], 0, stand[sprite * 4 + 1], spot());
  const tall = at.scale * reach[sprite * 4 + 2];
  const lift = marks[sprite * 4] & manager ? 0.06 : 0;
  const energy = 0.76 + (0.3 * to[sprite * BYTES + 2]) / 255;
  const point = (x: number, y: number) => ({ x: at.x + x * tall, y: at.y - (y + lift) * tall });
  for (let turn = 0; turn < 24; turn++) {
    const angle = (turn / 24) * 2 * Math.PI;
    for (const radius of [0, 0.09, 0.186]) {
      yield point(radius * Math.cos(angle), energy - 0.14 + radius * Math.sin(angle));
    }
  }
  const top = energy - 0.37;
  for (let up = 0; up <= 1; up += 0.1) {
    const wide = 0.145 + 0.09 * up + 0.02;
    for (const share of [-1, -0.5, 0, 0.5, 1]) yield point(share * wide, up * top);
  }
}

function shown(buffers: FloorBuffers, sprite: number): boolean {
  return buffers.spriteOwner[sprite] >= 0 && buffers.to[sprite * BYTES + 6] >= 20;
}

function expectClear(
  layout: FloorLayout,
  buffers: FloorBuffers,
  eye: Eye,
  tags: Tag[],
  selected: number,
): void {
  for (let sprite = 0; sprite < buffers.sprites; sprite++) {
    if (!shown(buffers, sprite)) continue;
    const aside = buffers.stand[sprite * 4] - layout.x[selected];
    const before = buffers.stand[sprite * 4 + 1] - layout.z[selected];
    const glass = Math.abs(aside) < 0.62 && before > 0 && before < 1.9;
    const points = [...pointsOf(buffers, sprite, eye)];
    for (const tag of tags) {
      // Through those who stand as glass before the selected person the floor is seen.
      if (glass && tag.person === selected) continue;
      const hit = points.find(({ x, y }) => covers(tag, x, y));
      expect(hit, `${tag.person} over ${buffers.spriteOwner[sprite]}`).toBeUndefined();
    }
  }
  for (const [at, one] of tags.entries()) {
    expect(one.left >= area.left && one.left + one.width <= area.right).toBe(true);
    expect(one.top >= area.top && one.top + one.height <= area.bottom).toBe(true);
    for (const other of tags.slice(at + 1)) {
      const apart =
        one.left + one.width <= other.left ||
        other.left + other.width <= one.left ||
        one.top + one.height <= other.top ||
        other.top + other.height <= one.top;
      expect(apart).toBe(true);
    }
  }
}

describe('name tags', () => {
  it('cover no head and no body, nor each other, from any eye; and the selected person has one', () => {
    const { layout, buffers } = floorOf(SIX);
    let all = 0;
    let eyes = 0;
    let chosen = 0;
    for (let person = 2; person < layout.people; person += 7) {
      for (const farther of [1, 1.4, 2]) {
        const { place } = placer(buffers);
        const eye = personEye(layout, PICTURE, person);
        eye.distance *= farther;
        const tags = place(eye, person);
        expectClear(layout, buffers, eye, tags, person);
        all += tags.length;
        if (farther > 1) continue;
        eyes += 1;
        if (tags.some((tag) => tag.person === person)) chosen += 1;
      }
    }
    expect(chosen / eyes).toBeGreaterThan(0.95);
    expect(all).toBeGreaterThan(2 * eyes);
  });

  it('are twelve at most, and none where figures are small', () => {
    const { layout, buffers } = floorOf([9, 8]);
    const eye = personEye(layout, PICTURE, 5);
    for (let farther = 1; farther < 6; farther += 0.25) {
      const { place } = placer(buffers);
      const tags = place({ ...eye, distance: eye.distance * farther });
      expect(tags.length).toBeLessThanOrEqual(TAGS_AT_MOST);
      // Leaders on the podium are as tall as they are.
      if (farther > 3) expect(tags.filter(({ person }) => person > 1)).toEqual([]);
    }
  });

  it('keep clear of names', () => {
    const { layout, buffers } = floorOf(SIX);
    let moved = 0;
    for (let person = 2; person < layout.people; person += 31) {
      const eye = personEye(layout, PICTURE, person);
      const first = placer(buffers).place(eye, person);
      for (const tag of first) {
        const name = [tag.left, tag.top, tag.left + tag.width, tag.top + tag.height];
        for (const other of placer(buffers).place(eye, person, -1, name)) {
          const right = other.left + other.width;
          const bottom = other.top + other.height;
          const apart =
            right <= name[0] || other.left >= name[2] || bottom <= name[1] || other.top >= name[3];
          expect(apart).toBe(true);
        }
        // Somebody who has a tag among others has it when pointed at, whoever else wants the place.
        const hovered = placer(buffers).place(eye, person, tag.person);
        expect(hovered.map((one) => one.person)).toContain(tag.person);
        moved += 1;
      }
    }
    expect(moved).toBeGreaterThan(20);
  });

  it('go to the selected person first, then to whoever is pointed at, then to the middle of the picture', () => {
    const crowd = makeCrowd(bars);
    const place = (selected: number, hovered: number): number[] => {
      const tags = Array.from({ length: TAGS_AT_MOST }, makeTag);
      const wishes = { area: { left: 0, top: 0, right: 1600, bottom: 600 }, selected, hovered };
      const size = { width: () => 66, height: (_: number, whole: boolean) => (whole ? 0 : 17) };
      placeTags(crowd, { ...wishes, ...size }, tags);
      return tags.map(({ person }) => person).filter((person) => person >= 0);
    };
    // Fourteen in a row with room for all, and twelve tags: those at the ends have none.
    for (let person = 0; person < 14; person++)
      addFigure(crowd, person, 100 + 105 * person, 300, 90, 90);
    expect(place(-1, -1).toSorted((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    expect(place(0, 13)).toEqual(expect.arrayContaining([0, 13]));
    // Room for a single one, over the bars of two who stand in one place.
    emptyCrowd(crowd);
    addFigure(crowd, 0, 800, 300, 90, 90);
    addFigure(crowd, 1, 800, 300, 90, 90);
    addBox(crowd, 0, 0, 1600, 224);
    addBox(crowd, 0, 250, 1600, 600);
    expect(place(-1, -1)).toEqual([0]);
    expect(place(-1, 1)).toEqual([1]);
    expect(place(0, 1)).toEqual([0]);
    expect(place(1, 0)).toEqual([1]);
  });

  it('stand where they stood when others leave, and in the same node', () => {
    const { layout, buffers, week } = floorOf(SIX);
    for (let person = 2; person < layout.people; person += 17) {
      week(0);
      const eye = personEye(layout, PICTURE, person);
      const { place, tags, crowd } = placer(buffers);
      const before = place(eye);
      const nodes = tags.map((tag) => tag.person);
      const gone = [...crowd.person.subarray(0, crowd.people)].filter((_, at) => at % 2 === 0);
      week(1, (frame) => gone.forEach((one) => (frame.flags[one] |= VACANT)));
      const after = place(eye);
      for (const tag of before) {
        if (!gone.includes(tag.person)) expect(after).toContainEqual(tag);
        else expect(after.map((one) => one.person)).not.toContain(tag.person);
      }
      tags.forEach((tag, at) => {
        if (nodes[at] >= 0 && !gone.includes(nodes[at])) expect(tag.person).toBe(nodes[at]);
      });
    }
  });

  it('are asked for anew only when somebody in sight comes, goes, turns away or grows', () => {
    const { layout, buffers, week } = floorOf(SIX);
    const { place, sighted, crowd } = placer(buffers);
    place(personEye(layout, PICTURE, 40));
    const near = crowd.person[0];
    const far = layout.people - 1;
    expect([...sighted.sprites.subarray(0, sighted.count)]).not.toContain(buffers.spriteOf[far]);
    const changes = (change: (frame: Frame) => void): boolean => {
      week(1, change);
      const changed = roomChanged(sighted, buffers, 100);
      week(0);
      return changed;
    };
    expect(changes(() => {})).toBe(false);
    expect(changes((frame) => frame.energy.forEach((e, p) => (frame.energy[p] = e + 0.05)))).toBe(
      false,
    );
    expect(changes((frame) => (frame.flags[far] |= VACANT))).toBe(false);
    expect(changes((frame) => (frame.flags[near] |= VACANT))).toBe(true);
    expect(changes((frame) => (frame.flags[near] |= avoiding))).toBe(true);
    expect(changes((frame) => (frame.energy[near] += frame.energy[near] > 0.5 ? -0.4 : 0.4))).toBe(
      true,
    );
  });

  it('wait for a newcomer to have walked in', () => {
    const { layout, buffers, week } = floorOf(SIX);
    const { place, sighted } = placer(buffers);
    const eye = personEye(layout, PICTURE, 40);
    const carrier = place(eye, 40).at(-1)!.person;
    const frame = frameOf(layout, 1);
    frame.flags[carrier] = MARK.arriving;
    week(0);
    fillBuffers(layout, frame, buffers, 1, 99.5);
    expect(roomChanged(sighted, buffers, 100)).toBe(true);
    expect(place(eye, 40).map(({ person }) => person)).not.toContain(carrier);
    expect(sighted.walksUntil).toBeCloseTo(100.7, 4);
    expect(roomChanged(sighted, buffers, 100.6)).toBe(false);
    expect(roomChanged(sighted, buffers, 100.8)).toBe(true);
  });

  it('say what the card says', () => {
    const { layout } = floorOf(SIX);
    const frame = frameOf(layout, 0);
    const description = { ...firm(SIX), people: layout.people } as unknown as Description;
    for (const flags of [0, manager, gadfly, gadfly | guarded, manager | gadfly]) {
      frame.flags[12] = flags;
      const facts = personFacts(12, frame, description);
      expect(personTitle(12)).toBe(facts.title);
      expect(roleWords(flags)).toBe(facts.notes[0] ?? '');
    }
  });

  it('are shown in the studio alone: a lesson or a challenge would tell too much', () => {
    const asked = readSources().filter(({ text }) => /\bbars: true\b/.test(text));
    expect(asked.map(({ path }) => path)).toEqual(['viz/stage.ts']);
  });
});
