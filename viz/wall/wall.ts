// The wall at work: teams come in, are run again, and are shown as they come; what is seen of them is the
// trainer's choice. It holds the state and hands it to the views; what it decides is in viz/wall/teams.ts.

import { el } from '../dom.ts';
import { downloadText } from '../dialogs.ts';
import type { PageTheme } from '../page-theme.ts';
import type { TeamRecord } from '../challenge/record.ts';
import { createControls } from './controls.ts';
import { keepWall, keptView, keptWall, wallText, WALL_FILE, type TextStore } from './file.ts';
import { LARGEST_BYTES, readBrought, readLink, type Given } from './reading.ts';
import { createRefusals } from './refusals.ts';
import { knowsFirm, nothingDone, runOf } from './requests.ts';
import type { MadeRun, Reruns } from './reruns.ts';
import { figuresIn, resultOf, WAITING, type Result } from './result.ts';
import { createTable } from './table.ts';
import * as teamsOf from './teams.ts';
import type { Team, View } from './teams.ts';
import { say } from './words.ts';

const MEGABYTE = 1024 * 1024;

export interface WallHost {
  readonly theme: PageTheme;
  readonly store: TextStore;
  readonly reruns: Reruns;
  now(): number;
  debrief(record: TeamRecord, run: MadeRun, nothing: MadeRun): void;
}

export interface Wall {
  readonly element: HTMLElement;
  addFiles(files: readonly File[]): Promise<void>;
  /** Takes the team in that a link of the page carries. */
  addLink(fragment: string): Promise<void>;
  /** Brings back what is kept in this browser. */
  restore(): Promise<void>;
  showTheme(): void;
}

export function createWall({ theme, store, reruns, now, debrief }: WallHost): Wall {
  let teams: readonly Team[] = [];
  let view: View = keptView(store);
  let started = 0;
  let before = 0;
  /** What came of a record; a team that brings another one is run again. */
  const results = new Map<string, Result>();

  /** Ids by record: asked at every comparison, while what they are made of stays. */
  const ids = new WeakMap<TeamRecord, string>();
  const idOf = ({ record }: Team): string => {
    const id = ids.get(record) ?? `${record.stateHash} ${runOf(record).key}`;
    ids.set(record, id);
    return id;
  };
  const result = (team: Team): Result => results.get(idOf(team)) ?? WAITING;
  const figures = (team: Team) => figuresIn(result(team));
  const made = () => teams.filter((team) => result(team).kind !== 'waiting').length;
  const hidden = () => teams.filter((team) => teamsOf.isHidden(view, team));

  const controls = createControls({
    addFiles: (files) => void addFiles(files),
    paste: (text) => void add(readBrought({ from: say.pasted, text, pasted: true }, knowsFirm)),
    save: () => downloadText(wallText(teams), WALL_FILE),
    clear: () => set([], { ...view, hidden: [] }),
    theme: () => theme.choose(theme.current === 'dark' ? 'light' : 'dark'),
    look: (change) => set(teams, { ...view, ...change }),
    sort: (by) => set(teams, teamsOf.sortedBy(view, by)),
    hideAll: (hide) => set(teams, teamsOf.withHidden(view, teams.map(keyOf), hide)),
    revealNext() {
      const next = teamsOf.nextHidden(teams, view, figures);
      if (next) set(teams, teamsOf.withHidden(view, [keyOf(next)], false));
    },
  });
  const table = createTable({
    sort: (by) => set(teams, teamsOf.sortedBy(view, by)),
    hide: (team, hide) => set(teams, teamsOf.withHidden(view, [keyOf(team)], hide)),
    remove(team) {
      const key = keyOf(team);
      set(teamsOf.without(teams, key), teamsOf.withHidden(view, [key], false));
    },
    debrief(team) {
      const there = result(team);
      if ('run' in there) debrief(team.record, there.run, there.nothing);
    },
  });
  const refusals = createRefusals(({ instead }) => {
    if (instead) set(teamsOf.replaced(teams, instead), view);
  });
  const empty = el(
    'div',
    { class: 'wall-empty' },
    el('h2', {}, say.empty),
    el('p', {}, say.emptyHelp),
  );
  const region = el(
    'section',
    { class: 'wall-region', id: 'teams', 'aria-label': say.region },
    table.element,
    el('p', { class: 'wall-quiet wall-help' }, say.help),
  );
  const element = el(
    'div',
    { class: 'wall' },
    el('a', { class: 'skip', href: '#teams' }, say.skip),
    controls.top,
    el(
      'main',
      {},
      el('p', { class: 'wall-lead' }, say.lead),
      controls.drama,
      refusals.element,
      empty,
      region,
    ),
  );
  element.querySelector('.skip')?.addEventListener('click', (event) => {
    // The address holds the wall; it is no place to jump with.
    event.preventDefault();
    region.querySelector('button')?.focus();
  });

  function keyOf({ record }: Team): string {
    return teamsOf.keyOf(record);
  }

  function set(nextTeams: readonly Team[], nextView: View): void {
    teams = nextTeams;
    view = nextView;
    if (!keepWall(store, teams, view)) controls.note(say.notKept);
    const idle = ![...results.values()].some(({ kind }) => kind === 'waiting');
    if (idle) [started, before] = [now(), made()];
    for (const team of teams) begin(team);
    show();
  }

  function begin(team: Team): void {
    const id = idOf(team);
    if (results.has(id)) return;
    results.set(id, WAITING);
    const { record } = team;
    const both = [nothingDone(record), runOf(record)].map((request) => reruns.make(request));
    void Promise.all(both).then(([nothing, run]) => {
      results.set(id, resultOf(record, run, nothing));
      show();
    });
  }

  function secondsLeft(): number | null {
    const done = made() - before;
    if (done < 2) return null;
    return (((now() - started) / done) * (teams.length - made())) / 1000;
  }

  function show(): void {
    document.body.classList.toggle('wall-big', view.big);
    const ordered = teamsOf.inOrder(teams, view, figures);
    table.show(ordered, view, result);
    controls.show(view, teams.length, hidden().length, theme.current === 'dark');
    controls.progress(say.progress(made(), teams.length, secondsLeft()));
    empty.hidden = teams.length > 0;
    region.hidden = teams.length === 0;
  }

  async function add(reading: Promise<readonly Given[]>): Promise<void> {
    const given = await reading;
    // Read only now: others may have come in meanwhile.
    const merged = teamsOf.merge(teams, given);
    refusals.add(merged.refusals);
    controls.note(say.added(merged.added, merged.refusals.length));
    set(merged.teams, view);
  }

  async function addFiles(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    await add(Promise.all(files.map(readFile)).then((given) => given.flat()));
  }

  show();
  return {
    element,
    addFiles,
    addLink: (fragment) => add(readLink(say.theLink, fragment, knowsFirm).then((one) => [one])),
    async restore() {
      const text = keptWall(store);
      if (text === null) return;
      const given = await readBrought({ from: say.keptDamaged, text }, knowsFirm);
      const merged = teamsOf.merge([], given);
      refusals.add(merged.refusals);
      set(merged.teams, view);
    },
    showTheme: show,
  };
}

async function readFile(file: File): Promise<readonly Given[]> {
  const from = file.name;
  if (file.size > LARGEST_BYTES) {
    return [{ from, refusal: say.refusal.tooLarge(file.size / MEGABYTE) }];
  }
  try {
    return await readBrought({ from, text: await file.text() }, knowsFirm);
  } catch {
    return [{ from, refusal: say.refusal.unreadable }];
  }
}
