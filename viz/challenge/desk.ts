// A game on its way: it holds game, run, floor and table together. What may be chosen and what follows from it
// is decided by the rules, never here; what the run says comes from the engine, never from here.

import type { Step } from '../../sim/scenario.ts';
import { copyText, downloadText } from '../dialogs.ts';
import { openFloor, type Floor } from '../floor/floor.ts';
import { later } from '../later.ts';
import { createNotices, type Offer } from '../notices.ts';
import type { PageTheme } from '../page-theme.ts';
import { refusal } from '../plan/rules.ts';
import { titleOf } from '../plan/steps.ts';
import { answered, NOTHING_TOLD, type Told } from './ask.ts';
import type { Firm } from './firms.ts';
import * as games from './game.ts';
import { keepGame } from './keep.ts';
import { startLuck } from './luck.ts';
import { Play } from './play.ts';
import { fileNameOf, planOf, recordText, wallLink, WEEKS } from './record.ts';
import { askRefused, doubleRefused, leftOf, stepRefused, type Refused } from './rules.ts';
import { sceneOf, type Scene } from './scene.ts';
import { createTableView } from './table-view.ts';
import { seenOf, untied, veiled } from './veil.ts';
import type { Description } from '../view.ts';
import { newStep } from './view-cards.ts';
import { openRules } from './view-rules.ts';
import { end as endWords } from './end-words.ts';
import { words } from './words.ts';

export interface Desk {
  readonly element: HTMLElement;
  /** The theme is another. */
  restyle(): void;
  stop(): void;
}

export function openDesk(firm: Firm, begun: games.Game, theme: PageTheme, leave: () => void): Desk {
  const { prices } = firm.challenge;
  const notices = createNotices();
  let game = begun;
  let told: Told = NOTHING_TOLD;
  /** The floor of the run that is open, and the description it draws by. */
  let floor: Floor | null = null;
  let ground: Description | null = null;
  let passing = false;
  let asking = false;
  let luck: { stop(): void } | null = null;
  const sizes = new ResizeObserver(() => floor?.resize());

  const play = new Play({
    onOpen({ description }) {
      floor?.dispose();
      ground = untied(description);
      floor = openFloor(table.floor, ground, { insets: () => ({ top: 12, bottom: 12 }) });
    },
    onFrame(frame) {
      table.showWeek(frame.week);
      draw(frame);
    },
    onNothing: () => later(compared),
    onFailure: (error) => fail(error),
    onStopped: () => notices.show(words.restarted),
  });
  const { run } = play;

  /** Draws a week: the one that has just come, or the one on screen once more. */
  function draw(frame = run.frame): void {
    if (!frame || floor === null || ground === null) return;
    const { current, reducedMotion } = theme;
    const context = { description: ground, theme: current, reducedMotion, playing: play.playing };
    floor.update(veiled(frame, seenOf(firm, game, ground.departments)), context);
  }

  /** What is shown; null until both runs have come far enough. */
  function scene(): Scene | null {
    const { open, frame } = run;
    if (!open || !frame || open.ghost.history.lastWeek < WEEKS) return null;
    return sceneOf(firm, game, open, frame, told);
  }

  function show(): void {
    const now = scene();
    if (now !== null) table.show(now, passing);
  }

  /** The run with nothing done is there: now a quarter can be told apart from it. */
  function compared(): void {
    if (!play.ready || passing) return;
    show();
    if (game.phase === 'end') tryLuck();
  }

  function put(next: games.Game): void {
    game = next;
    if (!keepGame(game)) notices.show(words.notKept);
    // Who asks sees more of the floor.
    draw();
    show();
  }

  const fail = (error: unknown) =>
    void notices.show(words.failed(error instanceof Error ? error.message : String(error)), {
      stays: true,
    });

  const askNow = async (question: string) => {
    const { open, frame } = run;
    if (!open || !frame) return;
    const { seed } = game.record;
    const { description } = open;
    told = await answered(told, question, { firm, seed, client: run.client, description, frame });
  };

  /** What was told in this quarter, after a reload and at its beginning. */
  async function askAgain(): Promise<void> {
    told = NOTHING_TOLD;
    if (game.phase !== 'choose' && game.phase !== 'predict') return;
    const free = firm.challenge.modes[game.record.mode].known ?? [];
    for (const question of [...free, ...games.quarterOf(game).asked]) await askNow(question);
  }

  function ask(question: string): void {
    const now = scene();
    if (asking || now === null || askRefused(now.table, game.record.quarters, question)) return;
    asking = true;
    askNow(question)
      .then(() => {
        put(games.withQuestion(game, question, prices));
        table.reveal(question);
      })
      .catch(() => notices.show(words.askFailed))
      .finally(() => (asking = false));
  }

  const refuse = (refused: Refused) =>
    void notices.show(words.refused(refused), { offers: offersFor(refused) });

  /** What makes sense instead of a step that is there already. */
  function offersFor(refused: Refused): Offer[] {
    if (refused.why !== 'double') return [];
    const { place, running } = refused;
    if (running) return [{ label: words.choose.stop, act: () => stop(place) }];
    const { steps } = games.quarterOf(game);
    const at = place - (planOf(game.record.quarters).length - steps.length);
    return [
      { label: words.choose.showIt, act: () => table.focusOn(`reach-${at}`) },
      { label: words.choose.takeItOut, act: () => change(at, null) },
    ];
  }

  function add(kind: string): void {
    const now = scene();
    if (now === null) return;
    const step = newStep(now, kind);
    const refused = stepRefused(now.table, game.record.quarters, now.credit, step);
    if (refused !== null) return refuse(refused);
    const where = step.target?.departments?.[0];
    const { added, addedIn } = words.choose;
    const title = titleOf(step);
    notices.show(
      where === undefined ? added(title, step.start) : addedIn(title, step.start, where),
    );
    put(games.withSteps(game, [...games.quarterOf(game).steps, step], prices));
  }

  /** Another step in the place of one, or none, where money, credit and the engine's own rules allow it. */
  function change(place: number, step: Step | null): void {
    const now = scene();
    if (now === null) return;
    const { steps } = games.quarterOf(game);
    const without = games.withSteps(game, steps.toSpliced(place, 1), prices);
    if (step === null) {
      notices.show(words.choose.takenOut(titleOf(steps[place])));
      return put(without);
    }
    const next = games.withSteps(game, steps.with(place, step), prices);
    const left = leftOf(now.table, next.record.quarters, now.credit);
    const plan = planOf(next.record.quarters);
    const hint = refusal(planOf(without.record.quarters), plan, now.table.context);
    const double = doubleRefused(without.record.quarters, step);
    if (double !== null) refuse(double);
    else if (hint !== null) refuse({ why: 'plan', hint });
    else if (left.money < 0)
      refuse({ why: 'money', needs: -left.money + now.left.money, left: now.left.money });
    else if (left.credit < 0)
      refuse({ why: 'credit', needs: now.left.credit - left.credit, left: now.left.credit });
    else return put(next);
    show();
  }

  function stop(place: number): void {
    const now = scene();
    if (now === null) return;
    const next = games.withStop(game, place);
    const { money } = leftOf(now.table, next.record.quarters, now.credit);
    if (money < 0) notices.show(words.stopKept);
    else put(next);
  }

  async function pass(): Promise<void> {
    if (passing) return;
    notices.clear();
    passing = true;
    show();
    try {
      game = games.passQuarter(game, await play.pass(game, theme.reducedMotion));
    } catch (error) {
      fail(error);
    }
    passing = false;
    put(game);
  }

  async function next(): Promise<void> {
    notices.clear();
    game = games.nextQuarter(game);
    if (game.phase === 'choose') game = games.withGuess(game, known());
    await askAgain().catch(() => notices.show(words.askFailed));
    put(game);
    if (game.phase === 'end') tryLuck();
  }

  /** Another face of the same quarter: what was said on the one before is not carried over. */
  function turn(phase: games.Phase): void {
    notices.clear();
    put(games.inPhase(game, phase));
  }

  const known = () => run.open?.history.get('converted', run.player.week) ?? 0;

  function tryLuck(): void {
    const { open } = run;
    if (!open || luck !== null) return;
    table.showLuck({ runs: 0, scores: [] });
    luck = startLuck(open, game.record, firm.challenge.goals, (now) =>
      later(() => table.showLuck(now)),
    );
  }

  async function copyLink(): Promise<void> {
    // A page on disk has no origin.
    const page = location.href.replace(/[?#].*/s, '');
    const copied = await copyText(page + (await wallLink(game.record)), endWords.linkName);
    if (copied) notices.show(endWords.linked);
  }

  const table = createTableView(notices.element, {
    ask,
    add,
    change,
    stop,
    predict: () => turn('predict'),
    guess(share) {
      game = games.withGuess(game, share);
      keepGame(game);
    },
    back: () => turn('choose'),
    pass: () => void pass(),
    hurry: () => play.hurry(),
    next: () => void next(),
    save() {
      const name = fileNameOf(game.record);
      downloadText(recordText(game.record), name);
      notices.show(endWords.saved(name));
    },
    link: () => void copyLink(),
    leave,
    rules: () => openRules(firm.challenge.goals),
  });

  table.showWaiting(words.seating(firm.people));
  sizes.observe(table.floor);
  play
    .open(firm, game)
    .then(askAgain)
    .then(() => {
      if (game.phase === 'choose' && game.passed === 0 && games.quarterOf(game).guess === 0) {
        game = games.withGuess(game, known());
      }
      play.ready = true;
      keepGame(game);
      compared();
    })
    .catch(fail);

  return {
    element: table.element,
    restyle: () => draw(),
    stop() {
      luck?.stop();
      sizes.disconnect();
      floor?.dispose();
      play.stop();
    },
  };
}
