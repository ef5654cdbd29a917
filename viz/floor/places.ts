// Where departments stand on the floor. Area follows headcount; who works together stands together.
// Up to nine places form a ring around the podium, with the front left open so that nobody hides it;
// more are packed around it, largest first, each as near to the middle and to its partners as it fits.
// Everything is decided by the numbers alone, so the same firm always has the same floor. x runs to the
// right, z towards the viewer, one unit is the distance between two people.

/** More places than these are packed. */
export const RING_AT_MOST = 9;
const TURNS = 3;
/** Nobody steps in farther than this share of the ring: the floor stays round. */
const STEP_IN = 0.86;

export interface Gaps {
  /** Free ground between neighbours side by side. */
  readonly side: number;
  /** Free ground in front of a place: room for its name and for the heads of the row before it. */
  readonly front: Float64Array;
}

interface Spot {
  x: number;
  z: number;
  /** Distance from the podium, the floor's width counted less. */
  away: number;
}

/** Ties between departments over what their sizes lead to expect; symmetric, rows sum to 1 or 0. */
export function closenessOf(
  count: number,
  department: ArrayLike<number>,
  offsets: ArrayLike<number>,
  neighbours: ArrayLike<number>,
): Float64Array {
  const people = new Float64Array(count);
  const closeness = new Float64Array(count * count);
  for (let person = 0; person < department.length; person++) {
    const own = department[person];
    people[own] += 1;
    for (let tie = offsets[person]; tie < offsets[person + 1]; tie++) {
      const other = department[neighbours[tie]];
      if (other !== own) closeness[own * count + other] += 1;
    }
  }
  for (let own = 0; own < count; own++) {
    let sum = 0;
    for (let other = 0; other < count; other++) {
      const cell = own * count + other;
      closeness[cell] /= Math.sqrt(people[own] * people[other]) || 1;
      sum += closeness[cell];
    }
    if (sum > 0) for (let other = 0; other < count; other++) closeness[own * count + other] /= sum;
  }
  return closeness;
}

/** An order around a table in which close departments sit side by side (improved by reversing arcs). */
export function ringOrder(count: number, closeness: Float64Array): number[] {
  const order = Array.from({ length: count }, (_, department) => department);
  const pull = (a: number, b: number): number => {
    const one = order[(a + count) % count];
    const two = order[(b + count) % count];
    return closeness[one * count + two] + closeness[two * count + one];
  };
  for (let turn = 0; turn < count * TURNS; turn++) {
    let improved = false;
    for (let from = 1; from < count - 1; from++) {
      for (let to = from + 1; to < count; to++) {
        const before = pull(from - 1, from) + pull(to, to + 1);
        const after = pull(from - 1, to) + pull(from, to + 1);
        if (after <= before + 1e-9) continue;
        const arc = order.slice(from, to + 1).reverse();
        order.splice(from, arc.length, ...arc);
        improved = true;
      }
    }
    if (!improved) break;
  }
  return order;
}

/** Do two places, or a place and the podium (index -1 at the middle), come too close? */
function collides(
  one: number,
  two: number,
  x: Float64Array,
  z: Float64Array,
  radius: Float64Array,
  podium: number,
  gaps: Gaps,
): boolean {
  const [x2, z2, r2] = two < 0 ? [0, 0, podium] : [x[two], z[two], radius[two]];
  if (Math.abs(x[one] - x2) >= radius[one] + r2 + gaps.side) return false;
  const rear = z[one] < z2 ? one : two;
  // Leaders are taller than others: their heads, too, stay clear of the name before them.
  const heads = two < 0 ? podium * 1.1 : 0;
  const room = rear < 0 ? gaps.side : gaps.front[rear] + heads;
  return Math.abs(z[one] - z2) < radius[one] + r2 + room;
}

function placeRing(
  order: number[],
  x: Float64Array /* out */,
  z: Float64Array /* out */,
  radius: Float64Array,
  podium: number,
  gaps: Gaps,
  widthToDepth: number,
): void {
  const count = order.length;
  const width = (department: number) => radius[department] + gaps.side / 2;
  const around = order.reduce((sum, department) => sum + width(department), 0);
  // Which department comes first after the open front is chosen so that large ones stand in front.
  const angles = new Float64Array(count);
  const measure = (start: number, store: boolean): number => {
    let passed = 0;
    let front = 0;
    for (let step = 0; step < count; step++) {
      const department = order[(start + step) % count];
      const angle = (2 * Math.PI * (passed + width(department) / 2)) / around;
      passed += width(department);
      front += radius[department] ** 2 * Math.cos(angle);
      if (store) angles[department] = angle;
    }
    return front;
  };
  let best = 0;
  for (let start = 1; start < count; start++) {
    if (measure(start, false) > measure(best, false) + 1e-9) best = start;
  }
  measure(best, true);
  const put = (department: number, reach: number): void => {
    x[department] = widthToDepth * reach * Math.sin(angles[department]);
    z[department] = reach * Math.cos(angles[department]);
  };
  const free = (department: number): boolean => {
    if (collides(department, -1, x, z, radius, podium, gaps)) return false;
    return order.every(
      (other) => other === department || !collides(department, other, x, z, radius, podium, gaps),
    );
  };
  let reach = podium;
  for (; ; reach *= 1.02) {
    for (const department of order) put(department, reach);
    if (order.every(free)) break;
  }
  // Then everybody steps in as far as there is room, so that the floor is full and not a wreath.
  for (const department of order) {
    let own = reach;
    while (own > reach * STEP_IN) {
      put(department, own * 0.98);
      if (!free(department)) break;
      own *= 0.98;
    }
    put(department, own);
  }
}

/** Grid points around the podium, nearest first: where a place may stand. */
function candidates(extent: number, step: number, widthToDepth: number): Spot[] {
  const found: Spot[] = [];
  const half = extent / 2;
  for (let z = -half; z <= half; z += step) {
    for (let x = -half * widthToDepth; x <= half * widthToDepth; x += step) {
      found.push({ x, z, away: Math.hypot(x / widthToDepth, z) });
    }
  }
  return found.sort((a, b) => a.away - b.away || a.z - b.z || a.x - b.x);
}

function placePacked(
  x: Float64Array /* out */,
  z: Float64Array /* out */,
  radius: Float64Array,
  closeness: Float64Array,
  podium: number,
  gaps: Gaps,
  widthToDepth: number,
): void {
  const count = radius.length;
  const order = Array.from(radius.keys()).sort((a, b) => radius[b] - radius[a] || a - b);
  const area = radius.reduce((sum, r) => sum + (2 * r + gaps.side) ** 2, (2 * podium) ** 2);
  const least = radius[order[count - 1]] + gaps.side;
  const placed: number[] = [];
  let spread = Math.sqrt(area) * 1.4;
  let free = candidates(spread, spread / 80, widthToDepth);
  for (const department of order) {
    let best: Spot | null = null;
    let bestCost = Infinity;
    while (best === null) {
      for (const spot of free) {
        // Spots come nearest first and ties only add: no later one can be better.
        if (spot.away >= bestCost) break;
        let cost = spot.away;
        for (const other of placed) {
          const near = closeness[department * count + other];
          if (near > 0) cost += 0.5 * near * Math.hypot(spot.x - x[other], spot.z - z[other]);
        }
        if (cost >= bestCost) continue;
        x[department] = spot.x;
        z[department] = spot.z;
        if (collides(department, -1, x, z, radius, podium, gaps)) continue;
        if (placed.some((other) => collides(department, other, x, z, radius, podium, gaps)))
          continue;
        bestCost = cost;
        best = spot;
      }
      // No room within the picture thought of: a wider one is tried.
      if (best === null) free = candidates((spread *= 1.5), spread / 80, widthToDepth);
    }
    const { x: bestX, z: bestZ } = best;
    x[department] = bestX;
    z[department] = bestZ;
    placed.push(department);
    // Where not even the smallest place would fit any more, nobody needs to look again.
    const reach = radius[department] + least;
    free = free.filter((at) => Math.abs(at.x - bestX) >= reach || Math.abs(at.z - bestZ) >= reach);
  }
}

/** Centres of all places around a podium at the origin. */
export function placeDepartments(
  radius: Float64Array,
  closeness: Float64Array,
  podium: number,
  gaps: Gaps,
  widthToDepth: number,
): { x: Float64Array; z: Float64Array } {
  const count = radius.length;
  const x = new Float64Array(count);
  const z = new Float64Array(count);
  if (count > RING_AT_MOST) placePacked(x, z, radius, closeness, podium, gaps, widthToDepth);
  else if (count > 0)
    placeRing(ringOrder(count, closeness), x, z, radius, podium, gaps, widthToDepth);
  return { x, z };
}
