// What the page does for those who listen, read tables or use keys alone: the floor's cursor is spoken, and
// what is in focus can be read as a table.

import { el } from '../dom.ts';
import { captionButton } from '../floor/caption-button.ts';
import type { Page } from '../page.ts';
import type { OpenRun, Run } from '../run.ts';
import type { Desk } from '../study/desk.ts';
import type { Why } from '../why/why.ts';
import { createAnnouncer } from './announcer.ts';
import { departmentTable, peopleTable } from './floor-table.ts';
import { focusedThing, toggleChartTable } from './focused-table.ts';
import { planTable } from './plan-table.ts';
import { isThere, personSpoken, placeSentence } from './sentences.ts';
import { openFloorTables, openPlanTable } from './table-dialog.ts';
import { words } from './words.ts';

/** While weeks pass, an open table is read no faster than this. */
const REFRESH_MS = 1000;

export interface AccessParts {
  readonly page: Page;
  readonly run: Run;
  readonly why: Why;
  readonly desk: Desk;
  choosePerson(person: number): void;
}

export interface Access {
  /** The keyboard's cursor came to somebody, or (person -1) to a department. */
  cursor(person: number, department: number): void;
  /** What is in focus as a table, or as a picture again. */
  table(): void;
}

export function createAccess(parts: AccessParts): Access {
  const { page, run, why, desk } = parts;
  const announcer = createAnnouncer();
  let place = -1;

  /** What holds somebody back, once it is known. */
  async function heldBack(person: number): Promise<string> {
    const held = await why.heldBack(person);
    return held === null ? '' : words.heldBack(held);
  }

  function floorTables({ description, session }: OpenRun): void {
    const frame = () => run.frame!;
    const { person = -1, department } = session.look;
    const tables = openFloorTables({
      names: description.departments.map(({ name }) => name),
      department: department ?? (person >= 0 ? description.department[person] : Math.max(0, place)),
      departments: () => departmentTable(frame(), description),
      people: (which, sort) => peopleTable(frame(), description, which, sort),
      choose: (someone) => parts.choosePerson(someone),
    });
    let shown = frame().hash;
    const watch = window.setInterval(() => {
      if (!tables.open || run.frame === null) clearInterval(watch);
      else if (run.frame.hash !== shown) {
        shown = run.frame.hash;
        tables.refresh();
      }
    }, REFRESH_MS);
  }

  function floorTable(): void {
    if (run.open && run.frame) floorTables(run.open);
  }

  function showPlan(): void {
    if (run.open) openPlanTable(planTable(desk.steps(run.open), run.open.description));
  }

  page.floor.element
    .querySelector('.floor-head h2')
    ?.after(captionButton(words.table, '▤', floorTable, words.floorTable));
  // Beside "Add step": both share the column of names.
  const opener = page.plan.element.querySelector('.plan-add-button');
  const cell = el('div', { class: 'access-cell' });
  opener?.replaceWith(cell);
  if (opener) cell.append(opener, captionButton(words.table, '▤', showPlan, words.planTable));
  page.floor.element.append(announcer.element);

  return {
    cursor(person, department) {
      const { open, frame } = run;
      if (!open || !frame || (person < 0 && department < 0)) return;
      place = department;
      const { description, history, session } = open;
      if (person < 0) {
        const name = description.departments[department]?.name ?? '';
        return announcer.cursor(placeSentence(department, name, history, frame.week));
      }
      const text = personSpoken(person, frame, description, session.look.person === person);
      // While weeks pass, what holds somebody back changes before it can be said.
      const asks = isThere(frame, person) && !run.player.playing;
      announcer.cursor(text, asks ? () => heldBack(person) : undefined);
    },
    table() {
      const at = document.activeElement;
      const thing = focusedThing(at);
      if (thing === 'chart' && at) toggleChartTable(at);
      else if (thing === 'floor') floorTable();
      else if (thing === 'plan') showPlan();
      else page.notices.show(words.noTable);
    },
  };
}
