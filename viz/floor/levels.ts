// The way down from all that is seen to a place and to somebody, and up again: the same for every floor that has an
// eye, whatever its eye is like.

import type { FloorKeys } from './keyboard.ts';
import type { FloorLayout } from './layout.ts';

export type Level = 'overview' | 'department' | 'person';

/** An eye that can be near to somebody. */
export interface LevelEye {
  readonly level: Level;
  goToOverview(): void;
  goToDepartment(department: number): void;
  goToPerson(person: number): void;
  /** Zooms about a point of the picture; more than 1 is farther away. */
  zoom(x: number, y: number, ratio: number): void;
}

/** A level down, to a place or to somebody, -1 where there is none. */
export function levelDown(
  eye: LevelEye,
  layout: FloorLayout,
  place: number,
  person: number,
  choose: (person: number) => void,
): void {
  // Where departments have no place, the way down leads to the person.
  if (eye.level === 'overview' && !layout.map) {
    if (place >= 0) eye.goToDepartment(place);
  } else if (person >= 0) {
    eye.goToPerson(person);
    choose(person);
  }
}

/** A level up of the eye, or else nobody is selected any more; false where there is no more to leave. */
export function levelUp(
  eye: LevelEye,
  layout: FloorLayout,
  selected: number,
  choose: (person: number) => void,
): boolean {
  if (eye.level === 'overview' && selected < 0) return false;
  if (eye.level === 'person' && selected >= 0 && !layout.map) {
    eye.goToDepartment(layout.department[selected]);
  } else if (eye.level !== 'overview') eye.goToOverview();
  else choose(-1);
  return true;
}

/** What keys do with an eye; `ask` wishes for another picture. */
export const eyeKeys = (
  eye: LevelEye,
  canvas: HTMLCanvasElement,
  ask: () => void,
): NonNullable<FloorKeys['eye']> => ({
  close: () => eye.level === 'person',
  goTo({ place, person }) {
    if (person >= 0) eye.goToPerson(person);
    else if (place >= 0) eye.goToDepartment(place);
    else eye.goToOverview();
    ask();
  },
  follow({ place, person }) {
    if (eye.level === 'person' && person >= 0) eye.goToPerson(person);
    else if (eye.level === 'department' && person < 0) eye.goToDepartment(place);
    ask();
  },
  zoom(ratio) {
    eye.zoom(canvas.clientWidth / 2, canvas.clientHeight / 2, ratio);
    ask();
  },
});
