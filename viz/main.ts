// The composition root: the only file that knows every view. It hands views what happens in the run and
// turns what readers do into wishes to the run. It computes nothing.

import { OUTCOMES } from '../sim/metrics.ts';
import { createAddressWriter } from './address.ts';
import { changeWords } from './assumption-words.ts';
import './charts.css';
import type { ChartView } from './chart-view.ts';
import { DepartmentsView } from './departments-view.ts';
import { showKeys } from './dialogs.ts';
import { createDoors } from './doors.ts';
import { openFloor, type Floor } from './floor.ts';
import { watchEngine } from './engine-watch.ts';
import { GaugeView } from './gauge-view.ts';
import { insightOf } from './insight.ts';
import { listenToKeys } from './keys.ts';
import { say } from './messages.ts';
import { OutcomesView } from './outcomes-view.ts';
import { createTheme } from './page-theme.ts';
import { createPage } from './page.ts';
import { planSteps } from './plan-strip.ts';
import { Run, type OpenRun } from './run.ts';
import { changeLines, valuesAt, type Look, type Value } from './session.ts';
import { createSharing } from './sharing.ts';
import { TimelineView } from './timeline-view.ts';
import { ghostKpi, kpi, spokenSummary } from './verdict.ts';

/** The sentence on the floor is renewed once a month, or it could not be read. */
const INSIGHT_WEEKS = 4;

/** What the captions over the floor cover; on a phone the sentence stands below it. */
function floorInsets() {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const phone = matchMedia('(max-width: 47.99rem)').matches;
  return { top: (phone ? 4.75 : 3.25) * rem, bottom: phone ? rem : 5 * rem };
}

/** Where the system chooses the colours, form has to tell sides apart. */
const withPatterns = (look: Look) =>
  look.patterns === true || matchMedia('(forced-colors: active)').matches;

interface Stage {
  readonly charts: readonly ChartView[];
  readonly departments: DepartmentsView;
  readonly floor: Floor;
}

const theme = createTheme(() => redraw());
const allowed = { singleLetters: true };
let stage: Stage | null = null;
let spokenWhilePlaying = false;

const page = createPage({
  choose: () => doors.choose(),
  importData: () => doors.importFiles([]),
  copyLink: () => void withRun((open) => sharing.copyLink(open, run.player.week)),
  copyCommand: () => void withRun((open) => sharing.copyCommand(open, run.player.week)),
  download: () => withRun((open) => sharing.download(open)),
  assumptions: () => showDrawer(!page.panel.isOpen),
  theme: () => look({ theme: theme.current === 'dark' ? 'light' : 'dark' }),
  patterns: () => look({ patterns: !session()?.look.patterns }),
  help: () => showKeys(allowed),
  toggle: () => run.player.toggle(),
  step: (weeks) => run.player.step(weeks),
  seek: goTo,
  setSpeed: (speed) => (run.player.speed = speed),
  change: (name, value, note) =>
    void change(name, value, note).catch((error: unknown) => doors.fail(error)),
  note: (text) => page.notices.show(text),
  closeDrawer: () => showDrawer(false),
  closePerson: () => choosePerson(-1),
  tab: (tab) => look({ tab }),
});
const sharing = createSharing(page.notices);

const run = new Run({
  onOpen,
  onFrame(frame, jumped) {
    const open = run.open;
    if (!open) return;
    const { week } = frame;
    page.transport.showHash(frame.hash);
    page.floor.showWeek(week);
    page.plan.update(week);
    page.panel.showWeek(week);
    page.card.update(frame);
    if (jumped || week % INSIGHT_WEEKS === 0) {
      const reading = (name: string, department: number, back = 0) =>
        open.history.get(name, week - back, department);
      page.floor.showInsight(insightOf(frame, open.description.departments, reading));
    }
    stage?.floor.update(frame, viewContext(open));
    redrawCharts(week);
    if (jumped) showValues(open, week);
    summarise(false);
    address.write(false);
  },
  onGhost: () => redrawCharts(run.player.week),
  onPlayer,
  onSession(week) {
    const open = run.open;
    if (!open) return;
    showValues(open, week);
    page.plan.showChanges(changeLines(open.session));
    redrawCharts(run.player.week);
    address.write(true);
  },
  onProblems: (problems) => doors.refuse(say.changeRefused, problems),
  onFailure: (error) => doors.fail(error),
  onStopped: (week) => watch.onStopped(week),
  onRestarted: (week) => watch.onRestarted(week),
});
const watch = watchEngine(run.client, page.notices);
const doors = createDoors(run, page);
const address = createAddressWriter(
  () => withRun((open) => sharing.addressOf(open, run.player.week)) ?? null,
);

const session = () => run.open?.session ?? null;
const withRun = <T>(act: (open: OpenRun) => T): T | undefined =>
  run.open ? act(run.open) : undefined;

const viewContext = (open: OpenRun) => ({
  description: open.description,
  theme: theme.current,
  reducedMotion: theme.reducedMotion,
  playing: run.player.playing,
});

/** Values in force: the scenario's, then its own events, then what was changed here. */
function showValues(open: OpenRun, week: number): void {
  const { values } = open.description;
  const start = valuesAt(values, open.ownEvents, week);
  page.panel.show(valuesAt(start, open.session.changes, week), start);
}

function onOpen(open: OpenRun): void {
  const { description } = open;
  const names = description.departments.map(({ name }) => name);
  stage?.floor.dispose();
  for (const chart of stage?.charts ?? []) chart.dispose();
  page.top.open(description.title, description.name, description.people);
  page.verdict.open(description.seed);
  page.card.open(description);
  page.plan.open(planSteps(description.plan), description.weeks);
  page.plan.showChanges(changeLines(open.session));
  showValues(open, 0);

  const onHoverWeek = (week: number | null) => {
    for (const chart of stage?.charts ?? []) chart.showWeek(week);
  };
  const { hosts } = page;
  const floor = openFloor(page.floor.host, description, {
    onSelect: choosePerson,
    onHover: (department) => stage?.departments.light(department < 0 ? null : department),
    insets: floorInsets(),
    patterns: withPatterns(open.session.look),
  });
  const departments = new DepartmentsView(hosts.departments, {
    names,
    onHoverWeek,
    onHoverDepartment: (department) => floor.lightDepartment(department ?? -1),
    onChooseDepartment: (department) => look({ department: department ?? undefined }),
  });
  const timeline = new TimelineView(hosts.timeline, { places: names, onHoverWeek, onSeek: goTo });
  const outcomes = new OutcomesView(hosts.outcomes, {
    rows: OUTCOMES,
    places: names,
    outcome: open.session.look.outcome ?? 'converted',
    onChoose: (outcome) => look({ outcome }),
    onHoverWeek,
    onSeek: goTo,
  });
  const gauge = new GaugeView(hosts.heat, { onHoverWeek });
  stage = { floor, departments, charts: [timeline, outcomes, departments, gauge] };
  page.floor.showWaiting(null);
  if (floor.kind === 'flat') page.notices.show(say.noWebGl);
  applyLook(open.session.look);
}

function redrawCharts(week: number): void {
  const open = run.open;
  if (!open) return;
  const ghost = open.ghost.history.lastWeek >= 0 ? open.ghost.history : null;
  const department = open.session.look.department ?? -1;
  for (const chart of stage?.charts ?? []) chart.update(open.history, ghost, week, { department });
  page.verdict.update(open.history, open.ghost.history, week);
}

/** Something that is no week changed: theme, motion, playing. */
function redraw(): void {
  const { open, frame } = run;
  showState();
  if (!open || !frame) return;
  stage?.floor.update(frame, viewContext(open));
  redrawCharts(frame.week);
}

function showState(): void {
  page.top.showState({
    theme: theme.current,
    patterns: session()?.look.patterns === true,
    drawer: page.panel.isOpen,
  });
}

function onPlayer(): void {
  const { playing, finished, week, weeks } = run.player;
  page.transport.update({ playing, finished, week, weeks });
  if (playing === spokenWhilePlaying) return;
  spokenWhilePlaying = playing;
  redraw();
  if (playing) return;
  summarise(true);
  address.write(true);
  const open = run.open;
  if (open && finished) {
    const changed = kpi('converted', open.history, week);
    page.notices.show(say.finished(week, changed, ghostKpi('converted', open.ghost.history, week)));
  }
}

function summarise(now: boolean): void {
  withRun(({ history, ghost }) => {
    page.notices.summarise(spokenSummary(history, ghost.history, run.player.week), now);
  });
}

function goTo(week: number): void {
  run.player.pause();
  run.player.seek(week);
}

function look(change: Partial<Look>): void {
  run.look(change);
  applyLook(session()?.look ?? change);
}

function applyLook(now: Look): void {
  theme.choose(now.theme ?? null);
  page.tabs.show(now.tab ?? 'floor');
  stage?.floor.setPatterns(withPatterns(now));
  const person = now.person ?? -1;
  stage?.floor.select(person);
  page.card.choose(person < 0 ? null : person);
  if ((now.drawer ?? false) !== page.panel.isOpen) page.panel.setOpen(now.drawer ?? false);
  document.body.classList.toggle('with-drawer', page.panel.isOpen);
  redraw();
}

const choosePerson = (person: number) => look({ person: person < 0 ? undefined : person });
function showDrawer(drawer: boolean): void {
  page.panel.setOpen(drawer, true);
  look({ drawer });
}

/** Makes a change and says from when it holds, after what there was to say of the typed value. */
async function change(name: string, value: Value, note: string): Promise<void> {
  const week = await run.change(name, value);
  if (week === null) return;
  const what = changeWords({ [name]: value });
  const late = week >= run.player.weeks;
  const words = late ? say.changedTooLate(week, what) : say.changedFrom(week, what);
  page.notices.show(`${note} ${words}`.trim());
}

listenToKeys(
  {
    toggle: () => run.player.toggle(),
    step: (weeks) => run.player.step(weeks),
    toWeek: (which) => goTo(which === 'first' ? 0 : run.player.weeks),
    assumptions: () => showDrawer(!page.panel.isOpen),
    help: () => showKeys(allowed),
    focusFloor: () => page.floor.focus(),
    focusCharts: () => page.hosts.timeline.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
    escape() {
      if (page.top.closeMenu()) return true;
      const { drawer, person } = session()?.look ?? {};
      if (drawer) showDrawer(false);
      else if (person !== undefined) choosePerson(-1);
      return drawer === true || person !== undefined;
    },
  },
  allowed,
);
new ResizeObserver(() => stage?.floor.resize()).observe(page.floor.host);
doors.openAddress();
