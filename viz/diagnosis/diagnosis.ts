// "Where do we stand?": the change context of every department before anything is tried (CTX-2 to CTX-5), as a
// dialog large enough for a projector. It asks the engine, shows the answer and hands wishes to its host.

import { interventionRow } from '../../sim/interventions.ts';
import type { Diagnosis } from '../../workers/diagnosis.ts';
import { openDialog } from '../dialogs.ts';
import { el } from '../dom.ts';
import { connectorsPanel } from './connectors-panel.ts';
import { departmentPanel, type Adding } from './department-panel.ts';
import './diagnosis.css';
import './matrix.css';
import { createMatrix } from './matrix.ts';
import { headlineOf, inOrder, summaryOf } from './story.ts';
import { words } from './words.ts';

export interface DiagnosisHost {
  /** Reads the week that is shown. */
  diagnose(): Promise<Diagnosis>;
  /** Puts a step into the plan. */
  addStep(step: DiagnosedStep): void;
  selectPerson(person: number): void;
}

export interface DiagnosedStep {
  readonly kind: string;
  readonly start: number;
  readonly target: { readonly departments: readonly string[] };
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
      dialog.classList.add('dx-dialog');
      void fill(dialog, body);
    },
  };
}

function contentOf(
  diagnosis: Diagnosis,
  host: DiagnosisHost,
  dialog: HTMLDialogElement,
): HTMLElement[] {
  const added = new Set<string>();
  const key = (kind: string, department: string): string => JSON.stringify([kind, department]);
  const status = el('p', { class: 'dx-status', role: 'status' });
  const place = el('div', { class: 'dx-place' });
  let chosen = '';

  const adding: Adding = {
    has: (kind, department) => added.has(key(kind, department)),
    add(kind, departments) {
      const title = interventionRow(kind)?.title ?? kind;
      host.addStep({ kind, start: diagnosis.week, target: { departments } });
      for (const department of departments) added.add(key(kind, department));
      status.textContent = words.addedFrom(title, departments.length, diagnosis.week);
      show();
    },
  };

  function show(): void {
    const context = diagnosis.departments.find(({ name }) => name === chosen);
    if (context !== undefined) place.replaceChildren(departmentPanel(diagnosis, context, adding));
  }

  const matrix = createMatrix(diagnosis, (name) => {
    choose(name);
    status.textContent = words.chosen(name);
    // As little as shows the story, so that the table it belongs to stays in sight.
    place.querySelector('.dx-story')?.scrollIntoView({ block: 'nearest' });
  });
  function choose(name: string): void {
    chosen = name;
    matrix.choose(name);
    show();
  }
  const [first] = inOrder(diagnosis, 'way');
  if (first !== undefined) choose(first.name);

  const select = (person: number): void => {
    dialog.close();
    host.selectPerson(person);
  };
  const lines = words.known.lines.map((line) => el('li', {}, line));
  return [
    el('p', { class: 'dx-note' }, words.week(diagnosis.week)),
    el('p', { class: 'dx-headline' }, headlineOf(diagnosis)),
    ...summaryOf(diagnosis).map((text) => el('p', {}, text)),
    matrix.element,
    status,
    el('div', { class: 'dx-below' }, place, connectorsPanel(diagnosis, select)),
    el(
      'details',
      {},
      el('summary', {}, words.known.title),
      el('ul', { class: 'dx-known' }, ...lines),
    ),
  ];
}
