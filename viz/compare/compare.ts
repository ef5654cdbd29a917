// "Compare plans": the tree of plans, what may be said of those that are ticked, and their floors side by
// side. It knows the desk and the answers by a small interface and draws nothing of theirs.

import type { Frame } from '../../sim/frame.ts';
import { button, el, focusWhenScrolling, setText } from '../dom.ts';
import type { Ensemble } from '../outlook/ensemble.ts';
import { chanceOf } from '../outlook/chance.ts';
import { chanceInline } from '../outlook/words.ts';
import type { OpenRun } from '../run.ts';
import { branchOf, type Branch, type Study } from '../study/study.ts';
import { howSureButton } from '../trust/how-sure.ts';
import type { ViewContext } from '../view.ts';
import './compare.css';
import { createRows, type RowHost } from './row.ts';
import { firstTicks, MOST_COMPARED, stillThere, ticked } from './ticks.ts';
import { createTiles, type TilesHost } from './tiles.ts';
import { differentIn, onlyInOne, sentencesOf, whoList, type Compared } from './verdict.ts';
import { words } from './words.ts';
import { PHONE } from '../widths.ts';

export interface CompareHost extends Omit<RowHost, 'tick'> {
  run(): OpenRun | null;
  study(): Study | null;
  frame(): Frame | null;
  context(): ViewContext | null;
  ensembleOf(branch: Branch): Ensemble | null;
  /** Plans that are compared, and others whose chance is shown. */
  compare(ids: readonly number[], others: readonly number[]): void;
  /** Runs are being made. */
  working(): boolean;
  select(person: number): void;
  look: TilesHost['look'];
  onCover: TilesHost['onCover'];
  /** It was opened or closed. */
  changed(open: boolean): void;
}

export interface Compare {
  readonly element: HTMLElement;
  readonly tiles: HTMLElement;
  /** Who ends differently: empty until it is asked for. */
  readonly who: HTMLElement;
  readonly isOpen: boolean;
  toggle(): void;
  /** The study, or what is known of its plans, is another now. */
  update(): void;
  showFrame(frame: Frame, context: ViewContext): void;
  /** Someone else is selected, or patterns were switched. */
  restyle(): void;
}

/** More chances than this are not worked out for a look at the tree. */
const CHANCES = 12;

export function createCompare(host: CompareHost): Compare {
  let open = false;
  let ids: readonly number[] = [];
  let showsWho = false;
  let wasAlone = false;
  let asked = '';
  let askedOf: OpenRun | null = null;

  const rows = createRows({
    ...host,
    tick(id, on) {
      ids = ticked(ids, id, on);
      update();
    },
  });
  const tiles = createTiles({
    onSelect: (person) => host.select(person),
    look: () => host.look(),
    onCover: (covers) => host.onCover(covers),
  });
  const sentence = el('p', { class: 'compare-sentence', role: 'status' });
  const list = el('div', { class: 'compare-list', id: 'compare-list' });
  focusWhenScrolling(list);
  const who = button(words.showWho, () => {
    showsWho = !showsWho;
    update();
  });
  who.setAttribute('aria-expanded', 'false');
  who.setAttribute('aria-controls', list.id);
  const sure = howSureButton({ view: 'compare' });
  const close = button('×', () => toggle(), { class: 'close', 'aria-label': words.close });
  const said = el('div', { class: 'compare-said' }, sentence, who, sure);
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
    // There is room for two floors only.
    const most = matchMedia(PHONE).matches ? 2 : MOST_COMPARED;
    const branches = ids.slice(0, most).flatMap((id) => branchOf(study, id) ?? []);
    const context = host.context();
    if (branches.length < 2 || !context) return tiles.close();
    tiles.open(run, branches, study.current, context);
    const frame = host.frame();
    if (frame) tiles.showFrame(frame, context);
  }

  /** Asks for runs once for a choice of plans: to ask again would begin anew. */
  function ask(run: OpenRun, study: Study): void {
    const others = study.branches.slice(-CHANCES).map(({ id }) => id);
    const key = `${ids.join()} ${others.join()}`;
    if (key === asked && run === askedOf) return;
    asked = key;
    askedOf = run;
    host.compare(ids, others);
  }

  function update(): void {
    const run = host.run();
    const study = host.study();
    if (!open || !run || !study) return;
    ids = stillThere(ids, study);
    const alone = study.branches.length === 1;
    // The first change after opening makes a second plan: that is the one to compare.
    if (wasAlone && !alone && ids.length < 2) ids = firstTicks(study);
    wasAlone = alone;
    ask(run, study);
    const { weeks, departments, department } = run.description;
    rows.update({ study, weeks, ticked: ids, chance: (id) => chance(study, id) });
    showTiles(run, study);
    const plans = compared(study);
    // While runs come in the sentence changes with each; those who listen hear it when it stands.
    sentence.ariaBusy = String(host.working());
    setText(sentence, alone ? words.only : sentencesOf(plans, host.working()).join('\n'));
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
    const which = el('p', {}, `${onlyInOne(plans)} ${words.fullLight}`.trim());
    list.replaceChildren(...(showsWho ? [which, shown] : []));
  }

  function toggle(): void {
    open = !open;
    element.hidden = !open;
    const study = host.study();
    if (open && study) {
      if (stillThere(ids, study).length < 2) ids = firstTicks(study);
      host.changed(true);
      update();
      element.querySelector<HTMLElement>('[aria-current]')?.focus();
      return;
    }
    showsWho = false;
    tiles.close();
    list.replaceChildren();
    list.dataset['people'] = '';
    asked = '';
    host.compare([], []);
    host.changed(false);
  }

  return {
    element,
    tiles: tiles.element,
    who: list,
    get isOpen() {
      return open;
    },
    toggle,
    update,
    showFrame(frame, context) {
      if (open) tiles.showFrame(frame, context);
    },
    restyle: () => tiles.restyle(),
  };
}
