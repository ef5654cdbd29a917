// The places of the floor before anybody is seated: how large each is follows from its people alone, so they can be
// drawn as soon as the scenario is known. Who stands beside whom is known with the ties: until then departments stand
// around the podium in the order in which they are given.

import { svgEl } from '../dom.ts';
import { overviewOf, project, type Eye, type Picture, type Spot } from './camera.ts';
import { layFloor, type FloorLayout } from './layout.ts';
import { NAMES_AT_MOST } from './name-placer.ts';
import { onRim } from './seats.ts';
import { shapeOf } from './shape.ts';

export interface Sized {
  readonly name: string;
  readonly people: number;
}

/** More people than these change the size of no place against the others. */
const COUNTED = 2000;
/** Corners of a rounded square, as drawn. */
const CORNERS = 48;
/** Px between the front edge of a place and its name. */
const UNDER = 16;

export interface Outline {
  readonly name: string;
  readonly path: string;
  /** Where its name stands: the middle below the front edge. */
  readonly x: number;
  readonly y: number;
}

export interface Outlines {
  readonly places: readonly Outline[];
  readonly podium: string;
}

/** A floor for so many people in each department, without ties; who leads them all is the first of the first one. */
function emptyFloor(departments: readonly Sized[], shape: number): FloorLayout {
  const all = departments.reduce((sum, { people }) => sum + people, 0);
  const share = Math.min(1, COUNTED / Math.max(1, all));
  const department = Uint16Array.from(
    departments.flatMap(({ people }, place) =>
      Array<number>(Math.max(1, Math.round(people * share))).fill(place),
    ),
  );
  const nobody = new Int32Array(department.length).fill(-1);
  const input = {
    departments: departments.map((one) => ({ ...one, service: false })),
    department,
    level: new Uint8Array(department.length).fill(1).fill(0, 0, 1),
    manager: nobody,
    tieOffsets: new Uint32Array(department.length + 1),
    tieNeighbours: new Uint32Array(0),
  };
  return layFloor(input, shape);
}

const spot: Spot = { x: 0, y: 0, scale: 0 };

/** A closed line around a place: a superellipse of a power, on the ground. */
function around(
  eye: Eye,
  picture: Picture,
  place: { x: number; z: number; radius: number; power: number },
): string {
  const points = Array.from({ length: CORNERS }, (_, corner) => {
    const [cos, sin] = onRim((2 * Math.PI * corner) / CORNERS, place.power);
    project(eye, picture, place.x + place.radius * cos, 0, place.z + place.radius * sin, spot);
    return `${spot.x.toFixed(1)},${spot.y.toFixed(1)}`;
  });
  return `M${points.join('L')}Z`;
}

/** The outlines of all places in a picture, as its overview will show them. */
export function outlinesOf(departments: readonly Sized[], picture: Picture): Outlines {
  const layout = emptyFloor(departments, shapeOf(picture, departments.length));
  const eye = overviewOf(layout, picture);
  const places = departments.map(({ name }, place) => {
    const radius = layout.radiusByDepartment[place];
    const [x, z] = [layout.xByDepartment[place], layout.zByDepartment[place]];
    const path = around(eye, picture, { x, z, radius, power: 4 });
    project(eye, picture, x, 0, z + radius, spot);
    return { name, path, x: Math.round(spot.x), y: Math.round(spot.y + UNDER) };
  });
  const podium = around(eye, picture, { x: 0, z: 0, radius: layout.podiumRadius, power: 2 });
  return { places, podium };
}

/** The outlines as a drawing that fills its host; names of as many places as have one later. */
export function drawOutlines({ places, podium }: Outlines, picture: Picture): SVGElement {
  const { width, height } = picture;
  return svgEl(
    'svg',
    { class: 'floor-outlines', viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
    svgEl('path', { d: podium }),
    ...places.map(({ path }) => svgEl('path', { d: path })),
    ...(places.length > NAMES_AT_MOST ? [] : places).map(({ name, x, y }) =>
      svgEl('text', { x, y, 'text-anchor': 'middle' }, name),
    ),
  );
}
