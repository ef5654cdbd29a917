// What tests of names on the floor share: names placed as the page does it, and whom they cover; no browser.

import { project, type Eye, type Picture } from '../viz/floor/camera.ts';
import type { FloorLayout } from '../viz/floor/layout.ts';
import { NamePlacer } from '../viz/floor/name-placer.ts';
import { makePlacedName, type PlacedName } from '../viz/floor/placed-name.ts';
import { DeepSight, type Sight } from '../viz/floor/sight.ts';
import { SIGN } from '../viz/floor/sign.ts';
import type { Description } from '../viz/view.ts';
import { spot, type LARGE } from './floor-helpers.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export const boxOf = ({ left, top, width, height }: PlacedName): Box => ({
  ...{ left, top, right: left + width, bottom: top + height },
});
export const meet = (a: Box, b: Box) =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

export const titlesOf = ({ departments }: Pick<Description, 'departments'>) =>
  departments.map(({ name }) => name);

/** Names in this type, of which none has a room yet; behind them the word for leaders where `podium` says so. */
export function namesFor(titles: readonly string[], type: typeof LARGE, podium = false) {
  return (podium ? [...titles, 'Leaders'] : titles).map((title) => ({
    ...makePlacedName(),
    width: title.length * type.letter + type.around,
    height: type.tall,
  }));
}

/** Gives all of them room. */
export function giveRoom(
  names: readonly PlacedName[],
  layout: FloorLayout,
  eye: Eye,
  picture: Picture,
  hovered = -1,
  placer = new NamePlacer(),
  gliding = false,
): void {
  placer.place(names, layout, new DeepSight(eye, picture), hovered, gliding);
}

/**
 * Whose heads, as they are drawn with the least, half or the most energy, meet a box: from afar people are dots of
 * 3.4 px and a line at most, nearer a head is a ball on a body.
 */
export function headsUnder(
  layout: FloorLayout,
  { eye, picture }: Pick<DeepSight, 'eye' | 'picture'>,
  box: Box,
  energies: readonly number[] = [0, 0.5, 1],
): number[] {
  const under: number[] = [];
  for (let person = 0; person < layout.people; person++) {
    const { x, y, scale } = project(eye, picture, layout.x[person], 0, layout.z[person], spot());
    const tall = layout.personHeight * layout.scale[person] * scale;
    const dot = tall < 10;
    const radius = dot ? Math.min(3.4, tall * 0.33) + 0.8 : tall * 0.16 + 1;
    const aside = Math.max(0, box.left - x, x - box.right);
    const covered = energies.some((energy) => {
      const high = y - tall * (dot ? 0.45 : 0.76 + 0.3 * energy - 0.14);
      return Math.hypot(aside, Math.max(0, box.top - high, high - box.bottom)) < radius;
    });
    if (covered) under.push(person);
  }
  return under;
}

/** Whether a line passes through a box, looked at half px by half px. */
export function passes({ fromX, fromY, toX, toY }: PlacedName, box: Box): boolean {
  const steps = Math.ceil(2 * Math.hypot(toX - fromX, toY - fromY));
  for (let step = 0; step <= steps; step++) {
    const x = fromX + ((toX - fromX) * step) / steps;
    const y = fromY + ((toY - fromY) * step) / steps;
    if (x > box.left && x < box.right && y > box.top && y < box.bottom) return true;
  }
  return false;
}

/** What is wrong with names and lines among themselves and with boards. */
export function clashes(
  names: readonly PlacedName[],
  layout: FloorLayout,
  sight: Sight,
  { width, height, insets }: Picture,
): string[] {
  const found: string[] = [];
  const boards = layout.name === 'network' ? [] : boardsOf(layout, sight);
  names.forEach((name, at) => {
    if (!name.shown) return;
    const box = boxOf(name);
    if (box.left < 0 || box.right > width) found.push(`${at} out of the picture`);
    if (box.top < insets.top || box.bottom > height - insets.bottom)
      found.push(`${at} on captions`);
    if (boards.some((board) => meet(board, box))) found.push(`${at} on a board`);
    if (name.lined && boards.some((board) => passes(name, board))) found.push(`${at}'s line`);
    names.forEach((other, place) => {
      if (place === at || !other.shown) return;
      if (meet(boxOf(other), box)) found.push(`${at} on ${place}`);
      if (other.lined && passes(other, box)) found.push(`${place}'s line through ${at}`);
    });
  });
  return found;
}

export function boardsOf(layout: FloorLayout, sight: Sight): Box[] {
  return Array.from({ length: layout.departments }, (_, place) => {
    const foot = spot();
    sight.see(layout.boardXByDepartment[place], layout.boardZByDepartment[place], foot);
    const tall = layout.boardHeightByDepartment[place] * foot.scale;
    const { half, top, foot: low } = SIGN;
    const [left, right] = [foot.x - half * tall, foot.x + half * tall];
    return { left, top: foot.y - top * tall, right, bottom: foot.y - low * tall };
  });
}
