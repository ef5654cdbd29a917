// The composition root: the only file that knows every view. It hands views what happens in the run and
// turns what readers do into wishes to the run. It computes nothing.

import { createAccess } from './access/wire.ts';
import { createAddressWriter } from './address.ts';
import './balcony/charts.css';
import { Pace } from './balcony/pace.ts';
import { comparisonOf } from './compare/wire.ts';
import { showKeys } from './dialogs.ts';
import { createDoors } from './doors.ts';
import { watchEngine } from './engine-watch.ts';
import { hearHowSure } from './how-sure.ts';
import { InsightTeller } from './insight.ts';
import { listenToKeys } from './keys.ts';
import { later } from './later.ts';
import { say } from './messages.ts';
import { Answers } from './outlook/answers.ts';
import { aheadOf, answerOf } from './outlook/shown.ts';
import { createTheme } from './page-theme.ts';
import { createPage } from './page.ts';
import { layoutsOf } from './floor/wire.ts';
import { PlanDesk } from './plan-desk.ts';
import { Run, type OpenRun } from './run.ts';
import { createWhy } from './why/why.ts';
import { valuesAt, type Look } from './session.ts';
import { createSharing } from './sharing.ts';
import { createSpeaker } from './speaker.ts';
import { Stage } from './stage.ts';
import { standingOf } from './standing.ts';
import { studiesOf } from './studies/wire.ts';
import { Desk } from './study/desk.ts';
import { say as words } from './study/words.ts';
import { changerOf } from './value-change.ts';
import { createTakeaway } from './takeaway/wire.ts';
import { createRecords } from './film/wire.ts';

const theme = createTheme(() => redraw());
const viewContext = (open: OpenRun) => theme.around(open.description, run.player.playing);
const allowed = { singleLetters: true };
const pace = new Pace();
let stage: Stage | null = null;

const planDesk = new PlanDesk(() => ({ run, desk, answers, plan: page.plan, goTo, choosePerson }));
const page = createPage({
  plan: planDesk,
  choose: () => doors.choose(),
  importData: () => doors.importFiles([]),
  describe: () => doors.describe(),
  results: () => doors.results(),
  copyLink: () => void withRun((open) => sharing.copyLink(open, run.player.week)),
  copyCommand: () => void withRun((open) => sharing.copyCommand(open, run.player.week)),
  download: () => withRun((open) => sharing.download(open)),
  assumptions: () => showDrawer(!page.panel.isOpen),
  theme: () => look({ theme: theme.current === 'dark' ? 'light' : 'dark' }),
  patterns: () => look({ patterns: !session()?.look.patterns }),
  stand: () => standing.open(),
  studies: () => studies.open(),
  compare: () => compare.toggle(),
  report: () => takeaway.report(page.floor.host, stage?.floor ?? null),
  record: (what) => records[what](),
  savePicture: () => stage && takeaway.savePicture(page.floor.element, stage.floor),
  help: () => showKeys(allowed),
  toggle: () => run.player.toggle(),
  step: (weeks) => run.player.step(weeks),
  seek: goTo,
  setSpeed: (speed) => (run.player.speed = speed),
  change: (name, value, note) => void change(name, value, note),
  undo: () => desk.undo(),
  redo: () => desk.redo(),
  more: () => (answers.more(), showAnswer()),
  stopRuns: () => (answers.cancel(), showAnswer()),
  note: (text) => page.notices.show(text),
  closeDrawer: () => showDrawer(false),
  closePerson: () => choosePerson(-1),
  tab: (tab) => look({ tab }),
});
const layouts = layoutsOf(page, () => session()?.look ?? null, look);
const why = createWhy(page, choosePerson, () => insights.brakeCame());
const insights = new InsightTeller(page.floor.showInsight, why.brakeUntil);
const speaker = createSpeaker(page, () => run.open);
const sharing = createSharing(page.notices, () => desk.study);
const answers = new Answers({ onRun: () => later(showAnswer) });

const run = new Run({
  onOpen,
  onFrame(frame, jumped) {
    const open = run.open;
    if (!open) return;
    const { week } = frame;
    const passing = !jumped && run.player.playing;
    doors.showFrame(frame);
    planDesk.showWeek(week);
    page.panel.showWeek(week);
    page.card.update(frame);
    insights.tell(open, frame, passing);
    stage?.showFrame(frame, viewContext(open));
    compare.showFrame(frame, viewContext(open));
    const due = passing ? pace.next() : 'words';
    if (due !== 'nothing') redrawCharts(due === 'words');
    if (jumped) showValues(open, week);
    speaker.passed(open, week);
    address.write(false, !passing);
  },
  onGhost: () => run.player.playing || redrawCharts(),
  onPlayer,
  onSession(week) {
    const open = run.open;
    if (!open) return;
    showValues(open, week);
    redrawCharts();
    address.write(true);
  },
  onProblems: (problems) => doors.refuse(say.changeRefused, problems),
  onFailure: (error) => doors.fail(error),
  onStopped: (week) => watch.onStopped(week),
  onRestarted: (week) => watch.onRestarted(week),
});
const desk = new Desk(run, {
  onStudy: showStudy,
  onFork(branch) {
    const undo = { label: words.undoShort, act: () => desk.undo() };
    page.notices.show(words.forked(branch.name, branch.fork), { offers: [undo] });
  },
  onTrying(settings) {
    answers.try(settings);
    planDesk.show();
    redrawCharts();
  },
  onFailure: (error) => doors.fail(error),
});
const change = changerOf(run, desk, page.notices);
hearHowSure(run, answers);
const access = createAccess({ page, run, why, desk, choosePerson });
const takeaway = createTakeaway({ run, desk, answers, sharing, page, planDesk, why });
const records = createRecords({ run, desk, answers, theme });
const standing = standingOf(run, desk, (person) => choosePerson(person));
const comparing = { run, desk, answers, page, choosePerson, redraw };
const compare = comparisonOf({ ...comparing, context: viewContext });
const watch = watchEngine(run.client, page.notices);
const studies = studiesOf({ run, desk, page, open: (opening) => doors.openAnew(opening) });
const doors = createDoors(run, page, studies);
const address = createAddressWriter(() => {
  studies.changed();
  return withRun((open) => sharing.addressOf(open, run.player.week)) ?? null;
});

const session = () => run.open?.session ?? null;
const withRun = <T>(act: (open: OpenRun) => T) => (run.open ? act(run.open) : undefined);

/** Values in force: the scenario's, then its own events, then what was changed here. */
function showValues(open: OpenRun, week: number): void {
  const { values } = open.description;
  const start = valuesAt(values, open.ownEvents, week);
  page.panel.show(valuesAt(start, open.session.changes, week), start);
}

function onOpen(open: OpenRun): void {
  const { description } = open;
  stage?.dispose();
  page.top.open(description.title, description.name, description.people);
  page.card.open(description);
  planDesk.open(open);
  showValues(open, 0);
  stage = new Stage(page, open, { goTo, look, choosePerson, why, run, desk, access });
  page.floor.showWaiting(null);
  if (stage.floor.kind === 'flat') page.notices.show(say.noWebGl);
  desk.opened(open);
  applyLook(open.session.look);
}

/** The study is another now, or what can be undone is. */
function showStudy(): void {
  const { open } = run;
  const { study } = desk;
  if (!open || !study) return;
  answers.show(open, study);
  page.top.showUndo(desk.undoes, desk.redoes);
  planDesk.show();
  showAnswer();
  address.write(true);
}

/** Runs have come in: the chance, and what the charts know of the weeks to come. */
function showAnswer(): void {
  const { open } = run;
  if (!open) return;
  page.verdict.answer.show(answerOf(answers, open.description.weeks));
  planDesk.showAdds();
  compare.update();
  takeaway.refresh();
  redrawCharts();
}

/** `told`: what is read is written too, and says this week all over the page. */
function redrawCharts(told = true): void {
  const { open, frame } = run;
  const { study } = desk;
  if (!open || !frame || !study) return;
  const ghost = open.ghost.history.lastWeek >= 0 ? open.ghost.history : null;
  const department = open.session.look.department ?? -1;
  const tried = answers.trying?.first ?? null;
  const ahead = aheadOf(answers, study);
  const { playing } = run.player;
  const context = { department, ahead, playing, words: told };
  stage?.showWeeks(tried ?? open.history, ghost, frame.week, context);
  if (!told) return;
  page.verdict.update(open.history, open.ghost.history, frame.week);
  page.showWeek(frame);
}

/** Something that is no week changed: theme, motion, playing. */
function redraw(): void {
  const { open, frame } = run;
  showState();
  if (!open || !frame) return;
  insights.tell(open, frame, run.player.playing);
  stage?.showFrame(frame, viewContext(open));
  compare.showFrame(frame, viewContext(open));
  redrawCharts();
}

function showState(): void {
  page.top.showState({
    theme: theme.current,
    patterns: session()?.look.patterns === true,
    drawer: page.panel.isOpen,
  });
}

function onPlayer(): void {
  const { player, open } = run;
  page.transport.update(player);
  if (!speaker.turned(player.playing)) return;
  redraw();
  if (player.playing) return;
  if (open) speaker.stopped(open, player.week, player.finished);
  address.write(true);
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
  stage?.showLook(now);
  layouts.show(now);
  const person = now.person ?? -1;
  compare.restyle();
  page.card.choose(person < 0 ? null : person);
  if ((now.drawer ?? false) !== page.panel.isOpen) page.panel.setOpen(now.drawer ?? false);
  document.body.classList.toggle('with-drawer', page.panel.isOpen);
  redraw();
}

function choosePerson(person: number): void {
  if (person >= 0) planDesk.leave();
  look({ person: person < 0 ? undefined : person });
}
function showDrawer(drawer: boolean): void {
  page.panel.setOpen(drawer, true);
  look({ drawer });
}

listenToKeys(
  {
    player: run.player,
    toWeek: (which) => goTo(which === 'first' ? 0 : run.player.weeks),
    assumptions: () => showDrawer(!page.panel.isOpen),
    addStep: () => page.plan.add(),
    compare: () => compare.toggle(),
    why: () => why.toggle(),
    table: () => access.table(),
    sound: () => speaker.toggleSound(),
    history: desk,
    focusFloor: () => page.floor.focus(),
    layout: (which) => layouts.choose(which),
    focusCharts: () => page.hosts.timeline.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
    escape() {
      if (page.top.closeMenu()) return true;
      const { drawer, person } = session()?.look ?? {};
      if (drawer) showDrawer(false);
      else if (person !== undefined) choosePerson(-1);
      else return planDesk.leave() || stage?.letGo() === true;
      return true;
    },
  },
  allowed,
);
new ResizeObserver(() => stage?.floor.resize()).observe(page.floor.host);
doors.openAddress();
