/**
 * Ties while they are being made: who knows whom so far, how many ties each person still has to
 * make, and the two shares that are steered by (ties inside departments, closed pairs of ties),
 * kept up to date with every tie. Asking whether somebody is tied takes one look, because the ties
 * of the person looked after are marked.
 */

/** Ties beyond the number drawn that somebody may be given: so many, and a share of the number. */
const EXTRA = 2;
const EXTRA_SHARE = 1 / 8;

export class TieBook {
  /** Ties each person still has to make; below 0 for those given some more. */
  readonly room: Int32Array;
  readonly count: Uint32Array;
  readonly totalTies: number;
  ties = 0;
  insideTies = 0;
  /** Pairs of ties that meet in a person, and those of them whose outer ends are tied. */
  meetings = 0;
  closed = 0;
  private readonly department: Uint16Array;
  private readonly starts: Uint32Array;
  private readonly known: Uint32Array;
  private readonly markedBy: Int32Array;
  private marked = -1;

  constructor(degrees: Uint32Array, department: Uint16Array) {
    const people = degrees.length;
    this.department = department;
    this.room = Int32Array.from(degrees);
    this.count = new Uint32Array(people);
    this.totalTies = Math.floor(degrees.reduce((sum, degree) => sum + degree, 0) / 2);
    this.starts = new Uint32Array(people + 1);
    degrees.forEach((degree, person) => {
      const most = degree + EXTRA + Math.floor(degree * EXTRA_SHARE);
      this.starts[person + 1] = this.starts[person] + most;
    });
    this.known = new Uint32Array(this.starts[people]);
    this.markedBy = new Int32Array(people).fill(-1);
  }

  get full(): boolean {
    return this.ties >= this.totalTies;
  }

  /** Looks after one person: what follows asks about this person's ties. */
  mark(person: number): void {
    if (this.marked === person) return;
    this.marked = person;
    for (let place = 0; place < this.count[person]; place++) {
      this.markedBy[this.acquaintance(person, place)] = person;
    }
  }

  /** Whether the person marked could be tied to the other, who has at least so much room. */
  suits(other: number, leastRoom: number): boolean {
    return (
      this.room[other] >= leastRoom &&
      this.markedBy[other] !== this.marked &&
      other !== this.marked &&
      this.starts[other] + this.count[other] < this.starts[other + 1]
    );
  }

  /** Ties the person marked to another who suits. */
  tie(other: number): void {
    const person = this.marked;
    for (let place = 0; place < this.count[other]; place++) {
      // Every common tie makes a triangle, and a triangle closes three meetings.
      if (this.markedBy[this.acquaintance(other, place)] === person) this.closed += 3;
    }
    this.meetings += this.count[person] + this.count[other];
    this.known[this.starts[person] + this.count[person]++] = other;
    this.known[this.starts[other] + this.count[other]++] = person;
    this.markedBy[other] = person;
    this.room[person]--;
    this.room[other]--;
    this.ties++;
    if (this.department[person] === this.department[other]) this.insideTies++;
  }

  isTied(other: number): boolean {
    return this.markedBy[other] === this.marked;
  }

  acquaintance(person: number, place: number): number {
    return this.known[this.starts[person] + place];
  }

  /** Every tie once. */
  list(): { from: Uint32Array; to: Uint32Array } {
    const from = new Uint32Array(this.ties);
    const to = new Uint32Array(this.ties);
    let tie = 0;
    for (let person = 0; person < this.count.length; person++) {
      for (let place = 0; place < this.count[person]; place++) {
        const other = this.acquaintance(person, place);
        if (other < person) continue;
        from[tie] = person;
        to[tie++] = other;
      }
    }
    return { from, to };
  }
}
