// "Where do we stand?": the change context of every department before anything is tried (CTX-2 to CTX-5), as a
// dialog large enough for a projector. It asks the engine, shows the answer and hands wishes to its host.

import { interventionRow } from '../model-words.ts';
import type { Step } from '../../sim/scenario.ts';
import type { Diagnosis } from '../../workers/diagnosis.ts';
import { openDialog } from '../dialogs.ts';
import { el } from '../dom.ts';
import { howSureButton } from '../trust/how-sure.ts';
import { connectorsPanel } from './connectors-panel.ts';
import { departmentFacts } from './department-facts.ts';
import './diagnosis.css';
import { fitList, type Adding, type FitList } from './fit-list.ts';
import './matrix.css';
import { createMatrix, legend, type Matrix } from './matrix.ts';
import { headlineOf, inOrder, summaryOf, type Order } from './story.ts';
import { words } from './words.ts';

export interface DiagnosisHost {
  /** Reads the week that is shown. */
  diagnose(): Promise<Diagnosis>;
  /** Puts a step into the plan; `what` says it in words, for undoing. */
  addStep(step: Step, what: string): void;
  selectPerson(person: number): void;
}

export interface DiagnosisView {
  open(): void;
}

export function createDiagnosis(host: DiagnosisHost): DiagnosisView {
  let dialog: HTMLDialogElement | null = null;

  async function fill(opened: HTMLDialogElement, body: HTMLElement): Promise<void> {
    try {
      const diagnosis = await host.diagnose();
      if (opened.open) body.replaceChildren(...contentOf(diagnosis, host, opened));
    } catch {
      body.replaceChildren(el('p', { role: 'alert' }, words.failed));
    } finally {
      body.removeAttribute('aria-busy');
    }
  }

  return {
    open() {
      if (dialog?.open) return;
      const body = el('div', { class: 'dx', 'aria-busy': 'true' }, el('p', {}, words.asking));
      dialog = openDialog(words.title, body);
      dialog.classList.add('dialog-large', 'dx-dialog');
      void fill(dialog, body);
    },
  };
}

function contentOf(
  first: Diagnosis,
  host: DiagnosisHost,
  dialog: HTMLDialogElement,
): HTMLElement[] {
  const added = new Set<string>();
  const key = (kind: string, department: string): string => JSON.stringify([kind, department]);
  const status = el('p', { class: 'dx-status', role: 'status' });
  const answer = el('div', { class: 'dx-answer' });
  const table = el('div');
  const facts = el('div', { class: 'dx-department' });
  const steps = el('div');
  const order = createOrder(() => showTable());
  let diagnosis = first;
  let matrix: Matrix | null = null;
  let fits: FitList | null = null;
  let chosen = inOrder(first, order.now())[0]?.name ?? '';

  const adding: Adding = {
    has: (kind, department) => added.has(key(kind, department)),
    add(kind, departments) {
      const title = interventionRow(kind)?.title ?? kind;
      const step = { kind, start: diagnosis.week, target: { departments: [...departments] } };
      host.addStep(step, words.undoAdd(title));
      for (const department of departments) added.add(key(kind, department));
      status.textContent = words.addedFrom(title, departments.length, diagnosis.week);
      fits?.refresh();
      void askAgain();
    },
  };

  /** The plan is another: what is said of it follows, while the list somebody is working through stays put. */
  async function askAgain(): Promise<void> {
    const next = await host.diagnose().catch(() => null);
    if (next === null || !dialog.open) return;
    diagnosis = next;
    showAnswer();
    showTable();
    showFacts();
  }

  function showAnswer(): void {
    const summary = summaryOf(diagnosis).map((text) => el('p', {}, text));
    const headline = el('p', { class: 'dx-headline' }, headlineOf(diagnosis));
    answer.replaceChildren(headline, ...summary);
  }

  function showTable(): void {
    const scrolled = matrix?.element.scrollTop ?? 0;
    matrix = createMatrix(diagnosis, order.now(), choose);
    matrix.choose(chosen);
    table.replaceChildren(matrix.element);
    matrix.element.scrollTop = scrolled;
  }

  const context = () => diagnosis.departments.find(({ name }) => name === chosen);

  function showFacts(): void {
    const now = context();
    if (now !== undefined) facts.replaceChildren(...departmentFacts(diagnosis, now));
  }

  function showFits(): void {
    const now = context();
    fits = now === undefined || now.people === 0 ? null : fitList(diagnosis, now, adding);
    steps.replaceChildren(...(fits === null ? [] : [fits.element]));
  }

  function choose(name: string): void {
    chosen = name;
    matrix?.choose(name);
    showFacts();
    showFits();
    status.textContent = words.chosen(name);
    // As little as shows the story, so that the table it belongs to stays in sight.
    facts.querySelector('.dx-story')?.scrollIntoView({ block: 'nearest' });
  }

  showAnswer();
  showTable();
  showFacts();
  showFits();
  const select = (person: number): void => {
    dialog.close();
    host.selectPerson(person);
  };
  const lines = words.known.lines.map((line) => el('li', {}, line));
  const known = el('ul', { class: 'dx-known' }, ...lines);
  const sure = howSureButton({ view: 'diagnosis' });
  const place = el('div', { class: 'dx-place' }, facts, steps);
  return [
    el('p', { class: 'dx-note' }, words.week(first.week), ' ', sure),
    answer,
    el('div', { class: 'dx-bar' }, legend(), order.element),
    table,
    status,
    el('div', { class: 'dx-below' }, place, connectorsPanel(first, select)),
    el('details', {}, el('summary', {}, words.known.title), known),
  ];
}

function createOrder(onChange: () => void) {
  const select = el('select');
  const orders = Object.entries(words.orders);
  select.append(...orders.map(([value, text]) => el('option', { value }, text)));
  select.addEventListener('change', onChange);
  return { element: el('label', {}, words.order, select), now: () => select.value as Order };
}
