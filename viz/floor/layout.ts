// The whole floor of a firm as plain arrays: places, podium, boards, doors and a seat for everybody.
// Pure and the same for the same description; three.js, canvas and tests read it alike.

import type { AttitudeMap } from './arrangements/attitudes.ts';
import type { LayoutName } from './arrangements/names.ts';
import { boardCorners } from './boards.ts';
import { closenessOf, placeDepartments, RING_AT_MOST } from './places.ts';
import { seatPeople, teamOrder } from './seats.ts';
import type { Description } from '../view.ts';

export type FloorInput = Pick<
  Description,
  'departments' | 'department' | 'level' | 'manager' | 'tieOffsets' | 'tieNeighbours'
>;

/** What a layout covers on the ground, in the floor's unit. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly back: number;
  readonly front: number;
}

/** Lines that a layout shows at rest: from, to, from, to …; and how many there would be without a limit. */
export interface RestingLines {
  readonly pairs: Uint32Array;
  readonly all: number;
}

export interface FloorLayout {
  readonly name: LayoutName;
  readonly people: number;
  readonly departments: number;
  /** Height of a person with energy 1, in the floor's unit (the distance between two people). */
  readonly personHeight: number;
  /** Half-width of the whole floor: everything lies within it on both axes. */
  readonly reach: number;
  readonly podiumRadius: number;
  readonly leaders: readonly number[];
  /** Half-width of each place, or 0 where the layout has none. */
  readonly radiusByDepartment: Float64Array;
  /** Half-depth of each place; on the floor plan the same as the half-width. */
  readonly depthByDepartment: Float64Array;
  readonly xByDepartment: Float64Array;
  readonly zByDepartment: Float64Array;
  /** Foot of the reward board: the outer back corner of the place. */
  readonly boardXByDepartment: Float64Array;
  readonly boardZByDepartment: Float64Array;
  readonly boardHeightByDepartment: Float64Array;
  /** Middle of the door: the right edge of the place, towards the front. */
  readonly doorXByDepartment: Float64Array;
  readonly doorZByDepartment: Float64Array;
  /** Departments by falling headcount: who gets a name first. */
  readonly byHeadcount: readonly number[];
  readonly department: ArrayLike<number>;
  readonly x: Float32Array;
  readonly z: Float32Array;
  /** Height factor: 1 for people on the floor, more for leaders on the podium. */
  readonly scale: Float32Array;
  /** 1 for the few whom most others turn to. */
  readonly connector: Uint8Array;
  readonly extent: Extent;
  readonly lines: RestingLines;
  /** People whose manager nobody named: in the org chart they hang from nothing. */
  readonly unled: number;
  /** The map of attitudes; null in every other layout. */
  readonly map: AttitudeMap | null;
}

export const NO_LINES: RestingLines = { pairs: new Uint32Array(0), all: 0 };

/** Another layout of the same floor: what it does not say stays as it is on the floor plan. */
export function arranged(plan: FloorLayout, change: Partial<FloorLayout>): FloorLayout {
  const { extent = plan.extent } = change;
  const { left, right, back, front } = extent;
  const reach = Math.max(Math.abs(left), Math.abs(right), Math.abs(back), Math.abs(front));
  return { ...plan, reach, ...change };
}

export const PERSON_HEIGHT = 1.34;
const LEADERS_AT_MOST = 9;
/** Share of people ringed as those others go to for advice. */
const CONNECTORS = 0.02;

function findConnectors(offsets: ArrayLike<number>, people: number): Uint8Array {
  const connector = new Uint8Array(people);
  const degree = Array.from(
    { length: people },
    (_, person) => offsets[person + 1] - offsets[person],
  );
  const wanted = Math.floor(people * CONNECTORS);
  const ranked = Array.from(degree.keys()).sort((a, b) => degree[b] - degree[a] || a - b);
  for (const person of ranked.slice(0, wanted)) if (degree[person] > 0) connector[person] = 1;
  return connector;
}

/** `widthToDepth` shapes the floor for its picture: 1.42 for a landscape one, about 1 for a phone's, less for a slide's. */
export function layFloor(input: FloorInput, widthToDepth = 1.42): FloorLayout {
  const departments = input.departments.length;
  const people = input.department.length;
  const top: number[] = [];
  for (let person = 0; person < people; person++) if (input.level[person] === 0) top.push(person);
  // An import without levels puts everybody at the top: then nobody stands on the podium.
  const leaders = top.length <= LEADERS_AT_MOST ? top : [];
  const onPodium = new Set(leaders);
  const members: number[][] = Array.from({ length: departments }, () => []);
  for (let person = 0; person < people; person++) {
    if (!onPodium.has(person)) members[input.department[person]].push(person);
  }

  const lists = members.map((list, department) => seatPeople(list.length, department));
  const radius = Float64Array.from(lists, (list) => list.radius);
  const whole = Math.sqrt(radius.reduce((sum, r) => sum + 4 * r * r, 0)) || 1;
  const podiumRadius = Math.max(2, whole * 0.115);
  const byHeadcount = Array.from(radius.keys()).sort(
    (a, b) => members[b].length - members[a].length || a - b,
  );
  // Among few places a name finds room beside the next one; among many, or in a narrow picture, it needs a street.
  // In one that is higher than wide, rows are short and stand close.
  const tall = widthToDepth < 0.8 && departments <= RING_AT_MOST;
  const street = tall ? 0.3 : widthToDepth < 1.2 ? 0.2 : 0.12;
  const nameRoom = departments > 12 ? 0.085 : street;
  const front = new Float64Array(departments).fill(PERSON_HEIGHT + whole * 0.02);
  for (const department of byHeadcount.slice(0, 12)) front[department] += whole * nameRoom;
  const closeness = closenessOf(
    departments,
    input.department,
    input.tieOffsets,
    input.tieNeighbours,
  );
  const gaps = { side: Math.max(0.7, whole * (departments > 12 ? 0.015 : 0.03)), front };
  const { x: placeX, z: placeZ } = placeDepartments(
    radius,
    closeness,
    podiumRadius,
    gaps,
    widthToDepth,
  );

  const x = new Float32Array(people);
  const z = new Float32Array(people);
  const scale = new Float32Array(people).fill(1);
  lists.forEach((list, department) => {
    teamOrder(members[department], input.manager).forEach((person, seat) => {
      x[person] = placeX[department] + list.seats[seat * 2];
      z[person] = placeZ[department] + list.seats[seat * 2 + 1];
    });
  });
  const leaderScale = Math.max(1.2, (podiumRadius * 0.78) / PERSON_HEIGHT);
  const apart = Math.min(
    leaderScale * 0.85,
    (1.5 * podiumRadius) / Math.max(1, leaders.length - 1),
  );
  leaders.forEach((person, seat) => {
    x[person] = (seat - (leaders.length - 1) / 2) * apart;
    z[person] = podiumRadius * 0.1;
    scale[person] = leaderScale;
  });

  const column = (read: (department: number) => number) =>
    Float64Array.from({ length: departments }, (_, department) => read(department));
  const boardHeight = column((d) =>
    Math.max(2.1, radius[d] * 0.4, Math.min(whole * 0.07, radius[d] * 1.3)),
  );
  const corners = boardCorners(placeX, placeZ, radius, boardHeight, front);
  let reach = podiumRadius;
  for (let department = 0; department < departments; department++) {
    const r = radius[department];
    reach = Math.max(reach, Math.abs(placeX[department]) + r, Math.abs(placeZ[department]) + r);
  }
  return {
    name: 'plan',
    people,
    departments,
    personHeight: PERSON_HEIGHT,
    reach,
    podiumRadius,
    leaders,
    radiusByDepartment: radius,
    depthByDepartment: radius,
    xByDepartment: placeX,
    zByDepartment: placeZ,
    boardXByDepartment: corners.x,
    boardZByDepartment: corners.z,
    boardHeightByDepartment: boardHeight,
    doorXByDepartment: column((d) => placeX[d] + radius[d] * 1.02),
    doorZByDepartment: column((d) => placeZ[d] + radius[d] * 0.45),
    byHeadcount,
    department: input.department,
    x,
    z,
    scale,
    connector: findConnectors(input.tieOffsets, people),
    extent: { left: -reach, right: reach, back: -reach, front: reach },
    lines: NO_LINES,
    unled: 0,
    map: null,
  };
}
