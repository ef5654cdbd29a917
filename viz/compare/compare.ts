// "Compare plans": the tree of plans, what may be said of those that are ticked, and their floors side by
// side. It knows the desk and the answers by a small interface and draws nothing of theirs.

import type { Frame } from '../../sim/frame.ts';
import { button, el, setText } from '../dom.ts';
import type { Ensemble } from '../outlook/ensemble.ts';
import { chanceOf } from '../outlook/chance.ts';
import { chanceInline } from '../outlook/words.ts';
import type { OpenRun } from '../run.ts';
import { branchOf, type Branch, type Study } from '../study/study.ts';
import { howSureButton } from '../trust/how-sure.ts';
import type { ViewContext } from '../view.ts';
import './compare.css';
import { createRows, type RowHost } from './row.ts';
import { firstTicks, stillThere, ticked } from './ticks.ts';
import { createTiles } from './tiles.ts';
import { differentIn, sentencesOf, whoList, type Compared } from './verdict.ts';
import { words } from './words.ts';

export interface CompareHost extends Omit<RowHost, 'tick'> {
  run(): OpenRun | null;
  study(): Study | null;
  frame(): Frame | null;
  context(): ViewContext | null;
  ensembleOf(branch: Branch): Ensemble | null;
  /** Plans whose runs are wanted besides the one on screen. */
  compare(ids: readonly number[]): void;
  select(person: number): void;
  /** It was opened or closed. */
  changed(open: boolean): void;
}

export interface Compare {
  readonly element: HTMLElement;
  readonly tiles: HTMLElement;
  readonly isOpen: boolean;
  toggle(): void;
  /** The study, or what is known of its plans, is another now. */
  update(): void;
  showFrame(frame: Frame, context: ViewContext): void;
  select(person: number): void;
}

export function createCompare(host: CompareHost): Compare {
  let open = false;
  let ids: readonly number[] = [];
  let showsWho = false;

  const rows = createRows({
    ...host,
    tick(id, on) {
      ids = ticked(ids, id, on);
      host.compare(ids);
      update();
    },
  });
  const tiles = createTiles({ onSelect: (person) => host.select(person) });
  const sentence = el('p', { class: 'compare-sentence', role: 'status' });
  const who = button(words.showWho, () => {
    showsWho = !showsWho;
    update();
  });
  who.setAttribute('aria-expanded', 'false');
  const sure = howSureButton({ view: 'compare' });
  const close = button('×', () => toggle(), { class: 'close', 'aria-label': words.close });
  const list = el('div', { class: 'compare-list' });
  const said = el('div', { class: 'compare-said' }, sentence, who, sure, list);
  const element = el(
    'section',
    { class: 'compare', 'aria-label': words.region, hidden: true },
    rows.element,
    said,
    close,
  );

  function compared(study: Study): Compared[] {
    return ids.flatMap((id) => {
      const branch = branchOf(study, id);
      const ensemble = branch && host.ensembleOf(branch);
      return branch && ensemble ? [{ branch, ensemble }] : [];
    });
  }

  function chance(study: Study, id: number): string {
    const branch = branchOf(study, id);
    const ensemble = branch && host.ensembleOf(branch);
    const now = ensemble && chanceOf(ensemble);
    return now ? chanceInline(now) : words.noChance;
  }

  function showTiles(run: OpenRun, study: Study): void {
    const branches = ids.flatMap((id) => branchOf(study, id) ?? []);
    const context = host.context();
    if (branches.length < 2 || !context) return tiles.close();
    tiles.open(run, branches, study.current, context);
    const frame = host.frame();
    if (frame) tiles.showFrame(frame, context);
  }

  function update(): void {
    const run = host.run();
    const study = host.study();
    if (!open || !run || !study) return;
    const there = stillThere(ids, study);
    if (there !== ids) {
      ids = there;
      host.compare(ids);
    }
    const { weeks, departments, department } = run.description;
    rows.update({ study, weeks, ticked: ids, chance: (id) => chance(study, id) });
    showTiles(run, study);
    const plans = compared(study);
    const alone = study.branches.length === 1;
    setText(sentence, alone ? words.only : sentencesOf(plans).join(' '));
    const people = differentIn(plans);
    who.hidden = people.length === 0;
    showsWho &&= people.length > 0;
    setText(who, showsWho ? words.hideWho : words.showWho);
    who.setAttribute('aria-expanded', String(showsWho));
    sure.hidden = plans.length < 2;
    tiles.mark(showsWho ? people : null);
    const key = showsWho ? people.join() : '';
    if (key === list.dataset['people']) return;
    list.dataset['people'] = key;
    const names = departments.map(({ name }) => name);
    const shown = whoList(people, { names, of: department }, (person) => host.select(person));
    list.replaceChildren(...(showsWho ? [shown] : []));
  }

  function toggle(): void {
    open = !open;
    element.hidden = !open;
    const study = host.study();
    if (open && study) {
      if (stillThere(ids, study).length < 2) ids = firstTicks(study);
      host.compare(ids);
      host.changed(true);
      update();
      element.querySelector<HTMLElement>('[aria-current]')?.focus();
      return;
    }
    showsWho = false;
    tiles.close();
    host.compare([]);
    host.changed(false);
  }

  return {
    element,
    tiles: tiles.element,
    get isOpen() {
      return open;
    },
    toggle,
    update,
    showFrame(frame, context) {
      if (open) tiles.showFrame(frame, context);
    },
    select: (person) => tiles.select(person),
  };
}
