// What a sign of the floor is drawn of: shapes with classes for their colours, which follow the theme. The same
// proportions as the shader's. Lengths in hundredths of a person's height, y down, feet at 0.

import { FIGURE } from '../floor/figure.ts';
import { onRim } from '../floor/seats.ts';

/** A stop of the paradigm's colours: 0 product, 2 undecided, 4 customer. */
export type Stop = 0 | 1 | 2 | 3 | 4;

export interface Shape {
  readonly tag: 'path' | 'circle' | 'ellipse';
  readonly class: string;
  readonly at: Readonly<Record<string, string | number>>;
}

export interface Person {
  readonly said: Stop;
  readonly done: Stop;
  /** Left out, the chest is bare, as it is from afar. */
  readonly believed?: Stop;
  /** 0 to 1. */
  readonly energy?: number;
  /** 0 to 1. */
  readonly fear?: number;
  readonly also?: 'distress' | 'gadfly' | 'connector' | 'manager' | 'leaving';
}

export const BOX = { left: -42, top: -132, width: 84, height: 142 } as const;

const USUAL = 0.8;
const tenth = (value: number) => Math.round(value * 1000) / 10;
/** A point of the drawing; y counts up from the feet. */
const at = (x: number, y: number) => `${tenth(x)} ${tenth(-y)}`;
const closed = (points: readonly string[]) => `M${points.join('L')}Z`;

/** Half the width of a body of such a height at `y`. */
const halfAt = (y: number, tall: number, shoulder: number) =>
  FIGURE.foot + ((shoulder - FIGURE.foot) * y) / tall;

/** The body, or (`half`) its shaded side. */
function body(tall: number, shoulder: number, half: boolean): string {
  const { foot, round } = FIGURE;
  const right =
    `L${at(foot - round, 0)}Q${at(foot, 0)} ${at(halfAt(round, tall, shoulder), round)}` +
    `L${at(halfAt(tall - round, tall, shoulder), tall - round)}Q${at(shoulder, tall)} ${at(shoulder - round, tall)}`;
  if (half) return `M${at(0, 0)}${right}L${at(0, tall)}Z`;
  const left =
    `L${at(round - shoulder, tall)}Q${at(-shoulder, tall)} ${at(-halfAt(tall - round, tall, shoulder), tall - round)}` +
    `L${at(-halfAt(round, tall, shoulder), round)}Q${at(-foot, 0)} ${at(round - foot, 0)}`;
  return `M${at(0, 0)}${right}${left}Z`;
}

/** A head that is cut flat above, as the product side's is where form tells sides apart. */
function capped(y: number): string {
  const { head, cap } = FIGURE;
  const half = Math.sqrt(head ** 2 - cap ** 2);
  return `M${at(-half, y + cap)}A${tenth(head)} ${tenth(head)} 0 1 0 ${at(half, y + cap)}Z`;
}

/** The frayed ring around somebody of such a height. */
function frayed(height: number): string {
  const { spikes, ringWide, ringTall, ringIn, ringOut } = FIGURE;
  const points = Array.from({ length: spikes * 2 }, (_, corner) => {
    const away = corner % 2 === 0 ? ringIn + ringOut : ringIn;
    const turn = ((corner + 1) / spikes) * Math.PI;
    return at(ringWide * away * Math.cos(turn), height / 2 + ringTall * away * Math.sin(turn));
  });
  return closed(points);
}

const path = (style: string, d: string): Shape => ({ tag: 'path', class: style, at: { d } });
const circle = (style: string, y: number, r: number): Shape => ({
  tag: 'circle',
  class: style,
  at: { cx: 0, cy: tenth(-y), r: tenth(r) },
});

/** A person as the floor draws them, from behind to before. */
export function personShapes(person: Person): Shape[] {
  const { said, done, believed, energy = USUAL, fear = 0, also } = person;
  const lift = also === 'manager' ? FIGURE.step : 0;
  const height = FIGURE.tired + (FIGURE.eager - FIGURE.tired) * energy;
  const head = height - FIGURE.head - FIGURE.sunk * fear;
  const tall = height - 2 * FIGURE.room - FIGURE.neck;
  const shoulder = FIGURE.shoulder * (1 - FIGURE.narrower * fear);
  const before: Shape[] = [];
  if (also === 'connector') {
    // Half as deep as on the floor, or it would lie over what stands below it.
    const [rx, ry] = [tenth(FIGURE.circle), tenth(FIGURE.circle / 3.24)];
    before.push({ tag: 'ellipse', class: 'sign-line', at: { cx: 0, cy: 0, rx, ry } });
  }
  if (also === 'manager') {
    const corners = [at(-0.31, -0.03), at(0.31, -0.03), at(0.31, 0.055), at(-0.31, 0.055)];
    before.push(path('sign-step', closed(corners)));
  }
  if (also === 'leaving') {
    return [
      path(`sign-dashed sign-stroke-${done}`, body(tall, shoulder, false)),
      circle(`sign-stroke-${said}`, head, FIGURE.head),
    ];
  }
  const up = (shapes: readonly Shape[]) =>
    lift === 0
      ? shapes
      : shapes.map((shape) => ({
          ...shape,
          at: { ...shape.at, transform: `translate(0 ${tenth(-lift)})` },
        }));
  const shown: Shape[] = [
    path(`sign-outlined sign-${done}`, body(tall, shoulder, false)),
    path('sign-shade', body(tall, shoulder, true)),
  ];
  if (done < 2) {
    for (const share of FIGURE.belts) {
      const half = halfAt(tall * share, tall, shoulder);
      const [low, high] = [tall * share - FIGURE.belt, tall * share + FIGURE.belt];
      shown.push(
        path('sign-belt', closed([at(-half, low), at(half, low), at(half, high), at(-half, high)])),
      );
    }
  }
  if (said < 2) shown.push(path(`sign-outlined sign-capped sign-${said}`, capped(head)));
  shown.push(
    circle(`sign-outlined ${said < 2 ? 'sign-round ' : ''}sign-${said}`, head, FIGURE.head),
  );
  if (believed !== undefined) {
    const [y, r] = [tall * FIGURE.belts[1], FIGURE.diamond];
    const corners = [at(0, y + r), at(r, y), at(0, y - r), at(-r, y)];
    shown.push(path(`sign-diamond sign-${believed}`, closed(corners)));
  }
  if (also === 'distress') shown.push(path('sign-line', frayed(height)));
  if (also === 'gadfly') {
    const foot = head + FIGURE.head + 0.07;
    shown.push(path('sign-you', closed([at(-0.1, foot), at(0.1, foot), at(0, foot + 0.17)])));
  }
  return [...before, ...up(shown)];
}

/** Where somebody is paid for what: a plate on a pole. */
export function boardShapes(paid: Stop): Shape[] {
  const plate = [at(-0.34, 0.65), at(0.34, 0.65), at(0.34, 1.09), at(-0.34, 1.09)];
  const [low, high] = [0.785, 0.955];
  const unit = [at(-0.085, low), at(0.085, low), at(0.085, high), at(-0.085, high)];
  return [
    path('sign-step', closed([at(-0.02, 0), at(0.02, 0), at(0.02, 0.65), at(-0.02, 0.65)])),
    path(`sign-plate sign-${paid}`, closed(plate)),
    paid < 2 ? path('sign-unit', closed(unit)) : circle('sign-head', 0.87, 0.1),
  ];
}

/** Rings that travel out: fine ones of a word, wide bands of a reward. */
export function waveShapes(wide: boolean, stop: Stop): Shape[] {
  const radii = wide ? [0.13, 0.37] : [0.1, 0.22, 0.34];
  return radii.map((r) =>
    circle(`sign-wave sign-stroke-${stop} ${wide ? 'sign-wide' : ''}`, 0.5, r),
  );
}

/** Where two messages meet that contradict each other. */
export function chequerShapes(): Shape[] {
  const size = 0.2;
  return Array.from({ length: 16 }, (_, field) => {
    const [column, row] = [field % 4, Math.floor(field / 4)];
    const [left, low] = [(column - 2) * size, 0.1 + row * size];
    const corners = [at(left, low), at(left + size, low), at(left + size, low + size)];
    const side = (column + row) % 2 === 0 ? 0 : 3;
    return path(`sign-${side}`, closed([...corners, at(left, low + size)]));
  });
}

/** A place: its ground has the colour of its heat, its rim is doubled outside of the zone. */
export function placeShapes(): Shape[] {
  const rounded = (wide: number, deep: number) =>
    closed(
      Array.from({ length: 48 }, (_, corner) => {
        const [x, y] = onRim((corner / 24) * Math.PI, 4);
        return at(wide * x, 0.5 + deep * y);
      }),
    );
  return [path('sign-heat', rounded(0.32, 0.22)), path('sign-rim', rounded(0.39, 0.29))];
}
