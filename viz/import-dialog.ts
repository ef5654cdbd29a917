// Your own organisation: people and ties as two CSV files, or a scenario as one JSON file, picked or
// dropped. Everything is read and checked by a spare engine; the run on screen knows nothing of it until
// "Open" is pressed. Problems are listed row by row, and a problem leaves everything as it was.

import { Client } from '../workers/client.ts';
import { startThread } from '../workers/thread.ts';
import { openDialog } from './dialogs.ts';
import { button, el, setText } from './dom.ts';
import { readFile, type Kind, type ReadFile } from './files.ts';
import { say } from './messages.ts';
import { problemList } from './notices.ts';

export interface Imported {
  readonly text: string;
  readonly name: string;
}

/** A file name for the scenario of an organisation. */
const fileFor = (name: string) => `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-').toLowerCase()}.json`;

export function openImport(
  host: { open(imported: Imported): void },
  dropped: readonly File[] = [],
): HTMLDialogElement {
  const files: Partial<Record<Kind, ReadFile>> = {};
  const spare = new Client(startThread, { onStopped() {}, onRestarted() {} });
  /** Which choice each file comes from: a slow older one must not replace a newer one. */
  const chosenAt: Partial<Record<Kind, number>> = {};
  let ready: Imported | null = null;
  /** Counts checks, so that the answer to an earlier choice of files is not shown. */
  let checks = 0;

  const status = el('p', { role: 'status' });
  const result = el('div', {});
  const open = button(say.openImported, accept, { class: 'primary wide', disabled: true });
  const inputs = (['nodes', 'edges', 'scenario'] as const).map((kind) => {
    const input = el('input', {
      type: 'file',
      accept: kind === 'scenario' ? '.json' : '.csv,.txt',
    });
    input.addEventListener('change', () => void take([...(input.files ?? [])], kind));
    const chosen = el('span', { class: 'chosen' });
    return { kind, input, chosen, label: el('label', {}, say.file[kind], input, chosen) };
  });
  const naming = el('input', { type: 'text', maxlength: 120, value: say.myOrganisation });
  naming.addEventListener('change', () => void inspect(++checks));
  const drop = el('p', { class: 'drop' }, say.dropHere);
  const cancel = button(say.cancel, () => dialog.close());
  const dialog = openDialog(
    say.importData,
    el('p', {}, say.importHelp),
    el(
      'div',
      { class: 'files' },
      drop,
      ...inputs.map(({ label }) => label),
      el('label', {}, say.organisationName, naming),
    ),
    status,
    result,
    el('div', { class: 'dialog-buttons' }, cancel, open),
  );
  dialog.addEventListener('close', () => spare.stop());
  dialog.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  dialog.addEventListener('dragleave', () => drop.classList.remove('over'));
  dialog.addEventListener('drop', (event) => {
    event.preventDefault();
    event.stopPropagation();
    drop.classList.remove('over');
    void take([...(event.dataTransfer?.files ?? [])]);
  });

  function accept(): void {
    if (!ready) return;
    dialog.close();
    host.open(ready);
  }

  /** Shows a state of the check: a sentence, and below it problems or the report. */
  function show(sentence: string, detail: Node | null, imported: Imported | null): void {
    setText(status, sentence);
    result.replaceChildren(...(detail ? [detail] : []));
    ready = imported;
    open.disabled = imported === null;
    for (const { kind, input, chosen } of inputs) {
      const name = files[kind]?.name ?? '';
      // What was dropped is named here; what was picked the input names itself.
      if (input.files?.[0]?.name !== name) input.value = '';
      setText(chosen, input.value === '' ? name : '');
    }
  }

  async function take(given: readonly File[], as?: Kind): Promise<void> {
    if (given.length === 0) return;
    const choice = ++checks;
    show(say.reading, null, null);
    const read = await Promise.all(given.map((file) => readFile(file)));
    const refused = read.flatMap((file) => ('refused' in file ? [file.refused] : []));
    if (refused.length > 0) return show(refused.join(' '), null, null);
    for (const file of read) {
      if ('refused' in file) continue;
      const kind = as ?? file.kind;
      if ((chosenAt[kind] ?? 0) > choice) continue;
      chosenAt[kind] = choice;
      files[kind] = file;
    }
    // A scenario and a pair of tables are two ways to say the same; the newer one counts.
    if (read.some((file) => 'kind' in file && (as ?? file.kind) === 'scenario')) {
      delete files.nodes;
      delete files.edges;
    } else delete files.scenario;
    // Another choice may have been made meanwhile; whichever is read last looks at them all.
    await inspect(++checks);
  }

  async function inspect(check: number): Promise<void> {
    const { nodes, edges, scenario } = files;
    try {
      if (scenario) return await inspectScenario(check, scenario);
      if (nodes && edges) return await inspectTables(check, nodes, edges);
      if (nodes || edges) show(nodes ? say.tiesMissing : say.peopleMissing, null, null);
    } catch (error) {
      if (check === checks) show(say.importBroke(String(error)), null, null);
    }
  }

  async function inspectScenario(check: number, { name, text }: ReadFile): Promise<void> {
    const loaded = await spare.load(text);
    if (check !== checks) return;
    if ('problems' in loaded) {
      return show(say.fileRefused(name), problemList(loaded.problems), null);
    }
    const { title, people, departments, weeks } = loaded.description;
    const facts = { people, departments: departments.length, weeks };
    show(say.readyToOpen(title), reportTable(facts), { text, name });
  }

  async function inspectTables(check: number, nodes: ReadFile, edges: ReadFile): Promise<void> {
    const name = naming.value.trim();
    const answer = await spare.importTables({ nodes: nodes.text, edges: edges.text, name });
    if (check !== checks) return;
    if ('problems' in answer) {
      const both = `${nodes.name}, ${edges.name}`;
      return show(say.fileRefused(both), problemList(answer.problems), null);
    }
    show(say.readyToOpen(name), reportTable({ ...answer.report }), {
      text: answer.scenarioText,
      name: fileFor(name),
    });
  }

  if (dropped.length > 0) void take(dropped);
  return dialog;
}

function reportTable(report: Readonly<Record<string, unknown>>): HTMLElement {
  const rows = Object.entries(report).flatMap(([name, value]) =>
    typeof value === 'number'
      ? [el('dt', {}, say.report(name)), el('dd', {}, say.figure(value))]
      : [],
  );
  return el('dl', { class: 'report', 'data-testid': 'import-report' }, ...rows);
}

/** Files dropped anywhere on the page open the dialog with them. */
export function listenToDrops(onFiles: (files: File[]) => void): void {
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  window.addEventListener('dragover', (event) => {
    if (carriesFiles(event)) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    onFiles([...(event.dataTransfer?.files ?? [])]);
  });
}
