/**
 * Who gets tied to whom in a made-up organisation: in circles, by introduction, and by chance.
 *
 * Real ties close into triangles because people work in circles: a few of a team with a few of the
 * department next door. So everybody in turn either gathers such a circle, in which all get tied,
 * or (with fewer than two ties left to make) is introduced to somebody by somebody known, or meets
 * somebody from anywhere. Two shares are steered while ties grow: closed pairs of ties, by choosing
 * between circles and chance, and ties inside departments, by how many of a circle come from one
 * department. Steering by what has been reached, instead of drawing from a fixed recipe, gives what
 * was asked for with one department as with forty-two, in time people x ties. Partners outside are
 * mostly sought at the matching place of another department (those who serve the same product or
 * region): large organisations are not one well-stirred pot.
 */
import type { Chart } from './chart-generator.ts';
import { clamp } from './math.ts';
import { TieBook } from './tie-book.ts';

/** Tries to find somebody suitable before a person sits out a round. */
const TRIES = 10;
/** People looked at to either side of the own place, in the own and in other departments. */
const REACH = 60;
/** Share of partners sought near by, the others anywhere; and of those near by, in the team. */
const NEAR = 0.7;
const IN_TEAM = 0.6;
/** Circle size over closure x mean ties: circles this large can still be thinned by chance. */
const CIRCLE_SCALE = 3;
/** Room for ties that members of a circle have, at least, over the ties the circle brings. */
const LEAST_FIT = 0.4;
/** Room of somebody who may be introduced once more: the number drawn is passed by two. */
const INTRODUCTION_ROOM = -1;
/** People looked at, at most, when the last ties are placed wherever there is room. */
const LAST_LOOK = 400;

export interface GrowthAims {
  /** Share of ties inside departments. */
  inside: number;
  /** Share of pairs of ties meeting in a person whose outer ends are tied. */
  closure: number;
}

/**
 * Grows all ties: `lines` are the people who are tied to their manager in any case, `degrees` the
 * number of ties of everybody.
 */
export function growTies(
  chart: Chart,
  degrees: Uint32Array,
  lines: readonly number[],
  aims: GrowthAims,
  stream: () => number,
): { from: Uint32Array; to: Uint32Array } {
  const book = new TieBook(degrees, chart.department);
  for (const person of lines) {
    book.mark(person);
    book.tie(chart.manager[person]);
  }
  const growth = new TieGrowth(chart, book, aims, stream);
  const people = degrees.length;
  // The last few ties of the last few people are placed below: rounds that add little end.
  for (let made = people; made > 0 && made * 200 >= people;) {
    made = 0;
    for (let person = 0; person < people && !book.full; person++) {
      if (book.room[person] > 0) made += growth.makeTies(person);
    }
  }
  for (let person = 0; person < people; person++) growth.placeLast(person);
  return book.list();
}

class TieGrowth {
  private readonly chart: Chart;
  private readonly book: TieBook;
  private readonly aims: GrowthAims;
  private readonly stream: () => number;
  private readonly people: number;
  /** Everybody by relative place inside the department, and where each stands in that order. */
  private readonly byPlace: Uint32Array;
  private readonly rankOf: Uint32Array;
  private readonly circle: number[] = [];
  private readonly circleSize: number;

  constructor(chart: Chart, book: TieBook, aims: GrowthAims, stream: () => number) {
    this.chart = chart;
    this.book = book;
    this.aims = aims;
    this.stream = stream;
    this.people = chart.department.length;
    const place = Float64Array.from(chart.department, (_, person) => {
      const [start, end] = this.departmentOf(person);
      return (person - start + 0.5) / (end - start);
    });
    this.byPlace = Uint32Array.from(place.keys()).sort((a, b) => place[a] - place[b] || a - b);
    this.rankOf = new Uint32Array(this.people);
    this.byPlace.forEach((person, rank) => {
      this.rankOf[person] = rank;
    });
    const meanTies = (2 * book.totalTies) / this.people;
    this.circleSize = Math.max(3, 1 + CIRCLE_SCALE * aims.closure * meanTies);
  }

  /** One round for one person; how many ties came of it. */
  makeTies(person: number): number {
    const { book, aims } = this;
    // Far behind with ties inside: one such tie before anything else.
    if (aims.inside < 1 && this.insideWanted() >= 1 && this.meet(person, 1)) return 1;
    // Ties made later dilute the circles made first, so the aim comes down to what is asked for.
    const aim = aims.closure * (2 - book.ties / book.totalTies);
    if (book.closed < aim * book.meetings) {
      const made = book.room[person] > 1 ? this.gatherCircle(person) : 0;
      if (made > 0) return made;
      if (this.introduce(person)) return 1;
    }
    return this.meet(person, this.insideWanted()) ? 1 : 0;
  }

  /** What is left over: whoever comes next, in a circle from a drawn place. */
  placeLast(person: number): void {
    const { book, people } = this;
    if (book.room[person] <= 0 || book.full) return;
    book.mark(person);
    const start = this.below(people);
    for (let look = 0; look < Math.min(people, LAST_LOOK); look++) {
      if (book.room[person] <= 0 || book.full) return;
      const other = (start + look) % people;
      if (book.suits(other, -people)) book.tie(other);
    }
  }

  private gatherCircle(person: number): number {
    const { book, circle, chart } = this;
    const size = Math.min(Math.floor(this.circleSize + this.stream()), book.room[person] + 1);
    // Of the pairs in a circle made of blocks, about (block - 1) / (size - 1) lie inside one.
    const block = Math.floor(1 + this.insideWanted() * (size - 1) + this.stream());
    circle.length = 0;
    circle.push(person);
    book.mark(person);
    if (block > 1) this.addToCircle(this.somebodyInside(person), Math.min(size, block), size);
    for (let attempt = 0; attempt < TRIES && circle.length < size; attempt++) {
      const other = this.somebody(person);
      if (chart.department[other] === chart.department[person]) continue;
      this.addToCircle(other, Math.min(size, circle.length + block), size);
    }
    const before = book.ties;
    for (let first = 0; first < circle.length; first++) {
      const one = circle[first];
      book.mark(one);
      for (let second = first + 1; second < circle.length && book.room[one] > 0; second++) {
        const other = circle[second];
        if (book.suits(other, 1) && this.kindIsWanted(one, other)) book.tie(other);
      }
    }
    return book.ties - before;
  }

  /** Adds people from a place of a department on until so many are together. */
  private addToCircle(from: number, until: number, size: number): void {
    const { book, circle } = this;
    const [start, end] = this.departmentOf(from);
    const looks = Math.min(end - start, 4 * (until - circle.length) + 4);
    for (let look = 0; look < looks && circle.length < until; look++) {
      const other = from + look < end ? from + look : from + look - (end - start);
      if (book.room[other] < LEAST_FIT * (size - 1) || book.isTied(other)) continue;
      if (!circle.includes(other)) circle.push(other);
    }
  }

  private introduce(person: number): boolean {
    const { book } = this;
    if (book.count[person] === 0) return false;
    book.mark(person);
    for (let attempt = 0; attempt < 2 * TRIES; attempt++) {
      const friend = book.acquaintance(person, this.below(book.count[person]));
      const other = book.acquaintance(friend, this.below(book.count[friend]));
      if (!book.suits(other, INTRODUCTION_ROOM) || !this.kindIsWanted(person, other)) continue;
      book.tie(other);
      return true;
    }
    return false;
  }

  private meet(person: number, shareInside: number): boolean {
    const { book } = this;
    const [start, end] = this.departmentOf(person);
    book.mark(person);
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const inside = this.stream() < shareInside;
      const other = inside ? start + this.below(end - start) : this.below(this.people);
      if (!book.suits(other, 1)) continue;
      book.tie(other);
      return true;
    }
    return false;
  }

  /** Share of the next ties to put inside: what is missing so far is made good bit by bit. */
  private insideWanted(): number {
    const { book, aims } = this;
    const missing = aims.inside * book.ties - book.insideTies;
    return clamp(aims.inside + missing / clamp(book.totalTies / 20, 10, 300), 0, 1);
  }

  /** No more inside ties while there are far too many, no more outside ones while too few. */
  private kindIsWanted(person: number, other: number): boolean {
    const wanted = this.insideWanted();
    const { department } = this.chart;
    return department[person] === department[other] ? wanted > 0 : wanted < 1;
  }

  private somebodyInside(person: number): number {
    const [start, end] = this.departmentOf(person);
    if (this.stream() >= NEAR) return start + this.below(end - start);
    const { teamStart, teamEnd } = this.chart;
    const inTeam = this.stream() < IN_TEAM;
    const from = inTeam ? teamStart[person] : Math.max(start, person - REACH);
    const to = inTeam ? teamEnd[person] : Math.min(end, person + REACH + 1);
    return from + this.below(to - from);
  }

  private somebody(person: number): number {
    if (this.stream() >= NEAR) return this.below(this.people);
    const from = Math.max(0, this.rankOf[person] - REACH);
    const to = Math.min(this.people, this.rankOf[person] + REACH + 1);
    return this.byPlace[from + this.below(to - from)];
  }

  private departmentOf(person: number): [number, number] {
    const { department, departmentStarts } = this.chart;
    return [departmentStarts[department[person]], departmentStarts[department[person] + 1]];
  }

  private below(count: number): number {
    return Math.floor(this.stream() * count);
  }
}
