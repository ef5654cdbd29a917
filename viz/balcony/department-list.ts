// The small pictures of departments in their list: made when first shown, kept, put into order, drawn whole or made to
// go on by the weeks that have passed.

import type { OutcomeHistory } from '../history.ts';
import { departmentMarks, departmentPoint, type DepartmentGround } from '../marks/departments.ts';
import { DepartmentCard, type CardHost, type CardWords } from './department-card.ts';

export interface ListHost extends CardHost {
  name(department: number): string;
  /** What a picture says in a week. */
  words(history: OutcomeHistory, department: number, week: number): CardWords;
}

export class DepartmentList {
  readonly #list: HTMLUListElement;
  readonly #host: ListHost;
  /** A picture of each department that has been shown so far, by its number. */
  readonly #made: DepartmentCard[] = [];
  #shown: DepartmentCard[] = [];
  /** Over what the pictures were last drawn; null where lines cannot go on by themselves. */
  #ground: DepartmentGround | null = null;

  constructor(list: HTMLUListElement, host: ListHost) {
    this.#list = list;
    this.#host = host;
  }

  get length(): number {
    return this.#shown.length;
  }

  /** Shows these in this order; a picture that stays where it is keeps the keyboard's focus. */
  lay(departments: readonly number[]): void {
    const { children } = this.#list;
    this.#shown = departments.map((department) => this.#cardOf(department));
    this.#shown.forEach(({ element }, at) => {
      if (children[at] !== element) this.#list.insertBefore(element, children[at] ?? null);
    });
    while (children.length > this.#shown.length) this.#list.lastElementChild?.remove();
  }

  /** Lights one of them; null none. */
  light(department: number | null): void {
    this.#list.classList.toggle('chart-cards-lit', department !== null);
    for (const card of this.#shown) card.light(card.department === department);
  }

  /** Draws everything; `whole` where the whole run stands on the axis, and nothing of it is selected or pointed at. */
  draw(history: OutcomeHistory, week: number, ground: DepartmentGround, whole: boolean): void {
    this.#ground = whole ? ground : null;
    for (const card of this.#shown) {
      const { department } = card;
      const said = this.#host.words(history, department, week);
      card.draw(departmentMarks(history, department, week, ground), history.lastWeek, said);
    }
  }

  /** Weeks have passed and nothing else has changed: adds what is new. False where all has to be drawn again. */
  pass(history: OutcomeHistory, week: number): boolean {
    const ground = this.#ground;
    if (ground === null) return false;
    for (let at = 0; at < this.#shown.length; at++) {
      const card = this.#shown[at];
      const { department } = card;
      const point = (one: number) => departmentPoint(history, department, one, ground);
      const said = this.#host.words(history, department, week);
      if (!card.pass(point, week, history.lastWeek, ground.every, said)) return false;
    }
    return true;
  }

  #cardOf(department: number): DepartmentCard {
    const name = this.#host.name(department);
    return (this.#made[department] ??= new DepartmentCard(department, name, this.#host));
  }
}
