// Tables of people and ties, or a scenario, picked or dropped. Everything is read, checked and made in
// another thread; the run on screen knows nothing of it until "Open" is pressed, and whatever is wrong
// leaves everything as it was.

import { DeskCleared, TableClient } from '../../workers/table-client.ts';
import type { TableKind } from '../../workers/table-client.ts';
import { downloadText } from '../dialogs.ts';
import { button, el } from '../dom.ts';
import { count } from '../messages.ts';
import { admit } from './incoming.ts';
import { departmentFields, notesOf, paramsOf } from './answers.ts';
import { doubtsView, figures, foundView, type Doubt, type Found } from './found-view.ts';
import { createImportFrame, type Kind } from './import-frame.ts';
import { createMatchView, type MatchView } from './match-view.ts';
import { fileFor, keyFileFor } from './names.ts';
import { problemsView } from './problems-view.ts';
import { createSecondStep, type SecondStep } from './second-step.ts';
import { words } from './words.ts';

export interface ImportHost {
  open(made: { text: string; name: string }): void;
  takes(file: File): Promise<boolean>;
  describe(): void;
}

interface Loaded {
  readonly name: string;
  readonly view: MatchView;
}

export function openImport(host: ImportHost, dropped: readonly File[] = []): HTMLDialogElement {
  const desk = new TableClient();
  const tables: Partial<Record<TableKind, Loaded>> = {};
  let scenarioName = '';
  let withoutTies = false;
  let readAs: Record<string, string> = {};
  let kept = new Set<string>();
  let second: SecondStep | null = null;
  /** Makes the scenario that "Open" opens; null while there is none. */
  let ready: (() => Promise<{ text: string; name: string }>) | null = null;
  /** Counts checks, so that the answer to an earlier choice is not shown. */
  let checks = 0;
  let queue: Promise<void> = Promise.resolve();

  const frame = createImportFrame({
    take,
    rename: () => void inspect(),
    stop: cancelReading,
    describe: () => {
      frame.dialog.close();
      host.describe();
    },
    accept: () => void accept(),
  });
  frame.dialog.addEventListener('close', () => desk.stop());

  /** Shows a state: a sentence, what belongs to it, and what "Open" would open. */
  function show(sentence: string, detail: readonly Node[] = [], makes: typeof ready = null): void {
    ready = makes;
    const names = { nodes: tables.nodes?.name, edges: tables.edges?.name, scenario: scenarioName };
    frame.show(sentence, detail, makes !== null, names);
  }

  function showReading(name: string): (share: number) => void {
    show(words.reading(name, 0));
    frame.showShare(0);
    return (share) => frame.showShare(share, words.reading(name, share));
  }

  function forget(): void {
    delete tables.nodes;
    delete tables.edges;
    scenarioName = '';
    withoutTies = false;
    frame.matches.replaceChildren();
  }

  function cancelReading(): void {
    desk.stop();
    checks++;
    forget();
    show(words.stopped);
  }

  function fail(error: unknown): void {
    if (error instanceof DeskCleared) return;
    forget();
    show(words.broke(error instanceof Error ? error.message : String(error)));
  }

  /** Choices are read one after the other, so that a slow older one cannot take a newer one's place. */
  function take(given: readonly File[], as?: Kind): void {
    if (given.length === 0) return;
    checks++;
    frame.block();
    queue = queue.then(() => read(given, as)).catch(fail);
  }

  async function read(given: readonly File[], as?: Kind): Promise<void> {
    const admitted = await Promise.all(given.map(admit));
    const refused = admitted.flatMap((one) =>
      'refusal' in one ? [words.refused(one.file.name, one.refusal)] : [],
    );
    if (refused.length > 0) return show(refused.join(' '));
    for (const one of admitted) {
      if ('refusal' in one) continue;
      if (as === 'scenario' || (as === undefined && one.text === 'json')) {
        if (await host.takes(one.file)) return frame.dialog.close();
        return readScenario(one.file);
      }
      if (!(await readTable(one.file, as))) return;
    }
    await inspect();
  }

  async function readScenario(file: File): Promise<void> {
    const answer = await desk.readScenario(file, showReading(file.name));
    forget();
    if ('refused' in answer) return show(words.refused(file.name, { why: answer.refused }));
    if ('problems' in answer) {
      const { problems } = answer;
      return show(words.cannotOpen(file.name, problems.length), [problemsView(problems, {})]);
    }
    scenarioName = file.name;
    const { text, title, people, departments, weeks, named } = answer;
    const facts = figures([
      [words.found.people, count(people)],
      [words.found.departments, count(departments)],
      [words.found.weeks, count(weeks)],
    ]);
    const warning = named ? [el('p', {}, words.named)] : [];
    show(words.ready(title), [facts, ...warning], () => Promise.resolve({ text, name: file.name }));
  }

  /** Puts a table in its place, or says why not; tells which. */
  async function readTable(file: File, as: TableKind | undefined): Promise<boolean> {
    const answer = await desk.read(file, as ?? null, showReading(file.name));
    if ('refused' in answer) {
      show(words.refused(file.name, { why: answer.refused }));
      return false;
    }
    if ('problems' in answer) {
      const { problems, kind } = answer;
      const list = problemsView(problems, { [kind]: file.name });
      show(words.cannotOpen(file.name, problems.length), [list]);
      return false;
    }
    const { kind } = answer.table;
    const view = createMatchView(answer.table, file.name, () => void inspect());
    tables[kind] = { name: file.name, view };
    // A scenario and a pair of tables are two ways to say the same; the newer one counts.
    scenarioName = '';
    if (kind === 'edges') withoutTies = false;
    else [readAs, kept, second] = [{}, new Set(), null];
    const shown = [tables.nodes, tables.edges].flatMap((one) => (one ? [one.view.element] : []));
    frame.matches.replaceChildren(...shown);
    return true;
  }

  async function inspect(): Promise<void> {
    const check = ++checks;
    const { nodes, edges } = tables;
    if (!nodes && !edges) return;
    if (!nodes) return show(words.peopleMissing);
    for (const [kind, { view }] of Object.entries({ nodes, ...(edges ? { edges } : {}) })) {
      const missing = view.missing();
      if (missing !== null) return show(words.columnMissing(kind as TableKind, missing));
    }
    if (!edges && !withoutTies) return showTiesMissing();
    const name = frame.organisationName();
    const map = { ...nodes.view.match, ...edges?.view.match };
    try {
      show(words.checking);
      frame.showShare(null);
      const answer = await desk.check({ map, name, readAs, withTies: edges !== undefined });
      if (check !== checks) return;
      if ('problems' in answer) {
        const names = { nodes: nodes.name, ...(edges ? { edges: edges.name } : {}) };
        const all = Object.values(names).join(', ');
        const list = problemsView(answer.problems, names);
        return show(words.cannotOpen(all, answer.problems.length), [list]);
      }
      showFound(answer, name, nodes.view.match['department']);
    } catch (error) {
      if (check === checks) fail(error);
    }
  }

  function showTiesMissing(): void {
    const goOn = button(words.withoutTies, () => {
      withoutTies = true;
      void inspect();
    });
    show(words.tiesMissing, [el('p', {}, words.withoutTiesMeans), goOn]);
  }

  function showFound(found: Found, name: string, column: string): void {
    const doubts = found.overview.doubts.filter(({ came }) => !kept.has(came));
    const report = foundView(found, () => void saveKey(name));
    if (doubts.length > 0) {
      const asked = doubtsView(doubts, column, { readAs: settle, keep });
      return show(words.doubtsFirst(doubts.length), [asked, report]);
    }
    second ??= createSecondStep();
    second.showDepartments(found.overview.departments);
    show(words.ready(name), [report, second.element], () => makeOne(name));
  }

  function settle({ came, meant }: Doubt): void {
    readAs = { ...readAs, [came]: meant };
    void inspect();
  }

  function keep(doubts: readonly Doubt[]): void {
    for (const { came } of doubts) kept.add(came);
    void inspect();
  }

  async function saveKey(name: string): Promise<void> {
    downloadText(await desk.keyText(), keyFileFor(name), 'text/csv');
  }

  async function makeOne(name: string): Promise<{ text: string; name: string }> {
    const answers = second?.read() ?? null;
    const notes = answers === null ? '' : notesOf(answers);
    const text = await desk.make({
      params: answers === null ? {} : paramsOf(answers),
      departments: answers === null ? {} : departmentFields(answers),
      ...(notes === '' ? {} : { notes }),
    });
    return { text, name: fileFor(name) };
  }

  async function accept(): Promise<void> {
    if (ready === null) return;
    frame.block(words.preparing);
    try {
      const made = await ready();
      frame.dialog.close();
      host.open(made);
    } catch (error) {
      fail(error);
    }
  }

  if (dropped.length > 0) take(dropped);
  return frame.dialog;
}
