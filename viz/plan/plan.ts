// The plan as a timeline that is edited: bars that are drawn, dragged, stretched, copied and deleted with
// mouse, finger and keyboard, what they cost against a budget, and a card for the one that is chosen. What is
// done goes to the host, which knows the truth and how to undo.

import type { InfluenceNow } from '../../workers/step-now.ts';
import { button, el, setText } from '../dom.ts';
import { openAddDialog, type Draft } from './add-dialog.ts';
import { createBudget } from './budget.ts';
import { createCard } from './card.ts';
import { planCost } from './cost.ts';
import { Editor } from './editor.ts';
import { listenToHand } from './hand.ts';
import { createInvitation } from './invite.ts';
import { createPlanLinks, type PlanLinks } from './links.ts';
import type { PlanContext } from './reach.ts';
import { createRows } from './rows.ts';
import { firstFreeWeek } from './rules.ts';
import { createScale } from './scale.ts';
import { copyStep, endOf, removeStep, titleOf, type Edit, type Step } from './steps.ts';
import { words } from './words.ts';

export interface PlanHost {
  seek(week: number): void;
  /** Another plan; `live` while a bar is still in the hand. Put back is the old plan with `live` false. */
  edit(steps: readonly Step[], what: string, live: boolean): void;
  /** Thousands per 1,000 people; null for no budget. */
  setBudget(thousands: number | null): void;
  select(step: number | null): void;
  /** The sentence of a claim such as MIX-2, where it is known. */
  claim(id: string): string | null;
}

export interface Plan {
  readonly element: HTMLElement;
  readonly slider: HTMLInputElement;
  /** The card of the chosen step, hidden while none is; the host gives it a place. */
  readonly card: HTMLElement;
  /** What is selected and pointed at here and in other views. */
  readonly links: PlanLinks;
  open(context: PlanContext): void;
  show(steps: readonly Step[], budget: number | null, selected: number | null): void;
  update(week: number): void;
  /** The week in words; see viz/plan/scale.ts. */
  tellWeek(week: number): void;
  showChanges(changes: readonly { week: number; text: string }[]): void;
  showAdds(step: number, text: string | null): void;
  showNow(step: number, helped: readonly InfluenceNow[], hurt: readonly InfluenceNow[]): void;
  /** Opens the choice of a new step that starts in the week shown. */
  add(): void;
}

/** A hint is read and then goes. */
const HINT_MS = 8000;

export function createPlan(host: PlanHost): Plan {
  let budget: number | null = null;
  let selected: number | null = null;
  let week = 0;
  let kept: Step | null = null;
  let hintEnds = 0;

  const editor = new Editor({
    edit(steps, what, live) {
      invitation.accepted();
      host.edit(steps, what, live);
    },
    onSteps: () => draw(),
    onHint: (text) => showHint(text),
    onDone: (text) => setText(spoken, text),
  });
  const scale = createScale(host);
  const rows = createRows(editor, {
    select: (at) => host.select(at),
    remove: (at) => remove(at),
    copy(at) {
      kept = editor.steps[at];
      setText(spoken, words.copied(titleOf(kept)));
    },
    paste: () => {
      if (kept) copy(kept);
    },
    say: (text) => setText(spoken, text),
    trackPx: () => scale.element.clientWidth,
  });
  const links = createPlanLinks(rows.element);
  const invitation = createInvitation(() => rows.lateRow());
  const meter = createBudget(host);
  const draft = el('span', { class: 'plan-draft', hidden: true });
  const sketch = el(
    'div',
    { class: 'track plan-draw', title: words.drawHere },
    draft,
    meter.element,
  );
  const opener = button(words.add, () => add(), {
    class: 'plan-add-button',
    'aria-label': words.addSpoken,
    'aria-keyshortcuts': 'n',
  });
  const foot = el('div', { class: 'plan-add' }, opener, sketch);
  const hint = el('p', { class: 'plan-hint', role: 'status', hidden: true });
  const spoken = el('p', { class: 'spoken', 'aria-live': 'polite', 'data-testid': 'plan-said' });
  const fold = button(words.unfold, () => unfold(), {
    class: 'plan-fold',
    'aria-pressed': 'false',
  });
  const element = el(
    'div',
    { class: 'plan-main' },
    scale.element,
    rows.element,
    rows.help,
    foot,
    links.band,
    scale.now,
    hint,
    spoken,
    fold,
  );
  const card = createCard({
    close: () => host.select(null),
    copy: () => {
      if (selected !== null) copy(editor.steps[selected]);
    },
    remove: () => {
      if (selected !== null) remove(selected);
    },
    make: (edit) => editor.make(edit),
    claim: (id) => host.claim(id),
  });
  card.element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || selected === null) return;
    event.preventDefault();
    event.stopPropagation();
    const at = selected;
    host.select(null);
    rows.focus(at);
  });
  new ResizeObserver(() => rows.place()).observe(scale.element);

  function unfold(): void {
    const open = !document.body.classList.contains('plan-unfolded');
    document.body.classList.toggle('plan-unfolded', open);
    setText(fold, open ? words.fold : words.unfold);
  }

  function showHint(text: string | null): void {
    hint.hidden = text === null;
    setText(hint, text ?? '');
    clearTimeout(hintEnds);
    if (text !== null) hintEnds = window.setTimeout(() => (hint.hidden = true), HINT_MS);
  }

  function draw(): void {
    const { steps, context } = editor;
    if (context === null) return;
    rows.draw(selected);
    links.drawn(selected);
    meter.show(planCost(steps, context), budget, context.people);
    card.show(steps, selected, context);
  }

  function make(edit: Edit): void {
    if (!editor.make(edit)) return;
    const at = edit.steps.length - 1;
    host.select(at);
    rows.focus(at);
  }

  function remove(at: number): void {
    if (selected !== null) host.select(null);
    editor.make(removeStep(editor.steps, at));
    if (editor.steps.length === 0) opener.focus();
    else rows.focus(Math.min(at, editor.steps.length - 1));
  }

  /** A copy starts where the first one ends, or else in the first week that is free. */
  function copy(step: Step): void {
    const { context, steps } = editor;
    if (context === null) return;
    const end = endOf(step, context.weeks);
    const wish = end < context.weeks ? end : step.start;
    const start = firstFreeWeek(steps, step, wish, context);
    if (start === null) return showHint(words.hints.noRoom(titleOf(step)));
    make(copyStep(steps, step, start, context.weeks));
  }

  function add(wanted?: Draft): void {
    const { context, steps } = editor;
    if (context === null || document.querySelector('dialog[open]')) return;
    const start = week < context.weeks ? week : 0;
    openAddDialog(steps, wanted ?? { start, end: null }, context, make);
  }

  listenToHand(element, editor, {
    scale: scale.element,
    draft,
    hold(step) {
      if (step !== selected) host.select(step);
    },
    draw: (wanted) => add(wanted),
  });

  return {
    element,
    slider: scale.slider,
    card: card.element,
    links,
    open(context) {
      editor.context = context;
      scale.open(context.weeks);
      element.style.setProperty('--weeks', String(context.weeks));
      draw();
    },
    show(steps, limit, chosen) {
      editor.show(steps);
      budget = limit;
      selected = chosen !== null && chosen < editor.steps.length ? chosen : null;
      draw();
    },
    update(now) {
      week = now;
      invitation.atWeek(now);
      scale.update(now);
    },
    tellWeek: (now) => scale.tell(now),
    showChanges: (changes) => rows.showChanges(changes),
    showAdds: (step, text) => card.showAdds(step, text),
    showNow: (step, helped, hurt) => card.showNow(step, helped, hurt),
    add: () => add(),
  };
}
