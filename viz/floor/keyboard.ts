// The floor by keyboard: a cursor that goes from department to department and, a level down, from person to
// person, always to the nearest neighbour in the direction of the arrow. The eye never turns, so right in
// the picture is right on the ground. Whoever draws shows the cursor as a pointer would; what stands under
// it is told to the page, which speaks. Where departments have no place the cursor is among people at once.

import type { FloorLayout } from './layout.ts';

/** What the cursor is on: a place (-1 none) and, a level down, somebody in it (-1 nobody). */
export interface FloorCursor {
  readonly place: number;
  readonly person: number;
}

export interface FloorKeys {
  /** Where people stand now. */
  layout(): FloorLayout;
  /** Somebody sits there at the moment. */
  present(person: number): boolean;
  selected(): number;
  /** Draws what is under the cursor, as under a pointer. */
  show(cursor: FloorCursor): void;
  /** Says it, too. */
  told(cursor: FloorCursor): void;
  select(person: number): void;
  /** A level up of eye or selection, as Escape means it anywhere; false when there is none. */
  up(): boolean;
  /** The eye, where there is one. */
  readonly eye?: {
    /** Is it as near as to one person? */
    close(): boolean;
    /** To a person, a place, or with neither to where all is seen. */
    goTo(cursor: FloorCursor): void;
    /** Keeps the cursor in the picture. */
    follow(cursor: FloorCursor): void;
    zoom(ratio: number): void;
  };
}

/** Steps on the ground; z grows towards the reader. */
const ARROWS: Readonly<Record<string, readonly [dx: number, dz: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The nearest of `count` points in a direction, or -1 when none lies there. What lies aside counts double,
 * and what lies more aside than twice ahead does not lie in this direction.
 */
export function neighbour(
  count: number,
  x: ArrayLike<number>,
  z: ArrayLike<number>,
  from: readonly [x: number, z: number],
  [dx, dz]: readonly [dx: number, dz: number],
  counts: (one: number) => boolean = () => true,
): number {
  let nearest = -1;
  let least = Infinity;
  for (let one = 0; one < count; one++) {
    const awayX = x[one] - from[0];
    const awayZ = z[one] - from[1];
    const ahead = awayX * dx + awayZ * dz;
    const aside = Math.abs(awayX * dz) + Math.abs(awayZ * dx);
    const cost = ahead + 2 * aside;
    if (ahead < 1e-6 || aside > 2 * ahead || cost >= least || !counts(one)) continue;
    least = cost;
    nearest = one;
  }
  return nearest;
}

/** The nearest point of all. */
function nearestTo(
  count: number,
  x: ArrayLike<number>,
  z: ArrayLike<number>,
  [atX, atZ]: readonly [x: number, z: number],
  counts: (one: number) => boolean,
): number {
  let nearest = -1;
  let least = Infinity;
  for (let one = 0; one < count; one++) {
    const away = Math.hypot(x[one] - atX, z[one] - atZ);
    if (away >= least || !counts(one)) continue;
    least = away;
    nearest = one;
  }
  return nearest;
}

/** Where the cursor goes on an arrow; the same cursor when nothing lies there. Pure. */
export function moveCursor(
  cursor: FloorCursor,
  direction: readonly [dx: number, dz: number],
  layout: FloorLayout,
  present: (person: number) => boolean,
): FloorCursor {
  const { people, x, z, departments, xByDepartment, zByDepartment, department } = layout;
  const { place, person } = cursor;
  if (person < 0 && place < 0) return firstCursor(layout, present);
  if (person < 0) {
    const from = [xByDepartment[place], zByDepartment[place]] as const;
    const next = neighbour(departments, xByDepartment, zByDepartment, from, direction);
    return next < 0 ? cursor : { place: next, person: -1 };
  }
  // Inside a place the cursor stays in it; where there are no places it goes anywhere.
  const here = (one: number) => (layout.map !== null || department[one] === place) && present(one);
  const next = neighbour(people, x, z, [x[person], z[person]], direction, here);
  return next < 0 ? cursor : { place: department[next], person: next };
}

/** Where the cursor begins: the largest place, or whoever stands nearest to the middle. */
export function firstCursor(
  layout: FloorLayout,
  present: (person: number) => boolean,
): FloorCursor {
  if (!layout.map) return { place: layout.byHeadcount[0] ?? -1, person: -1 };
  const person = nearestTo(layout.people, layout.x, layout.z, [0, 0], present);
  return { place: layout.department[person] ?? -1, person };
}

/** A level down: the selected person if he or she is here, or else whoever stands nearest to its middle. */
export function enterPlace(
  place: number,
  selected: number,
  layout: FloorLayout,
  present: (person: number) => boolean,
): FloorCursor {
  const { people, x, z, department, xByDepartment, zByDepartment } = layout;
  if (selected >= 0 && department[selected] === place) return { place, person: selected };
  const middle = [xByDepartment[place], zByDepartment[place]] as const;
  const here = (one: number) => department[one] === place && present(one);
  return { place, person: nearestTo(people, x, z, middle, here) };
}

const NOWHERE: FloorCursor = { place: -1, person: -1 };

/** Listens on the canvas; the answer stops listening. */
export function listenToFloorKeys(canvas: HTMLCanvasElement, keys: FloorKeys): () => void {
  let cursor = NOWHERE;
  const stop = new AbortController();
  const present = (person: number) => keys.present(person);

  function take(next: FloorCursor): void {
    cursor = next;
    keys.show(next);
    keys.told(next);
  }

  function enter(): void {
    const layout = keys.layout();
    const { place, person } = cursor.place < 0 ? firstCursor(layout, present) : cursor;
    if (cursor.person < 0) {
      take(person < 0 ? enterPlace(place, keys.selected(), layout, present) : { place, person });
      if (layout.map === null) keys.eye?.goTo({ place, person: -1 });
    } else if (person !== keys.selected()) keys.select(person);
    else keys.eye?.goTo(cursor);
  }

  /** Out of a place, or what Escape means on the floor otherwise. */
  function leave(): boolean {
    const inside = cursor.person >= 0 && keys.layout().map === null;
    if (!inside || keys.eye?.close() === true) return keys.up();
    take({ place: cursor.place, person: -1 });
    keys.eye?.goTo(NOWHERE);
    return true;
  }

  function act({ key }: KeyboardEvent): boolean {
    const arrow = ARROWS[key];
    if (arrow !== undefined) {
      const next = moveCursor(cursor, arrow, keys.layout(), present);
      if (next === cursor) return true;
      take(next);
      keys.eye?.follow(next);
    } else if (key === 'Enter') enter();
    else if (key === '+' || key === '=') keys.eye?.zoom(0.8);
    else if (key === '-') keys.eye?.zoom(1.25);
    else return key === 'Escape' && leave();
    return true;
  }

  const { signal } = stop;
  canvas.addEventListener(
    'keydown',
    (event) => {
      // With Shift, arrows step the run by quarters, here as everywhere.
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!plain || (event.shiftKey && event.key.startsWith('Arrow')) || !act(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal },
  );
  canvas.addEventListener('blur', () => keys.show(NOWHERE), { signal });
  canvas.addEventListener('focus', () => keys.show(cursor), { signal });
  return () => stop.abort();
}
