// The run behind a challenge: the firm's scenario without its own plan, and week by week what the team decided.
// Each quarter forks the run where it stands, on the same seed; beside it runs the same firm with nothing done.

import type { Frame } from '../../sim/frame.ts';
import type { Problem } from '../../sim/scenario.ts';
import { Run, type OpenRun } from '../run.ts';
import { emptySession, type Settings } from '../session.ts';
import type { Firm } from './firms.ts';
import type { Game } from './game.ts';
import { planOf, QUARTER, WEEKS } from './record.ts';

export interface PlayHost {
  onOpen(open: OpenRun): void;
  onFrame(frame: Frame): void;
  /** The other run, in which nothing is done, has come further. */
  onNothing(): void;
  onFailure(error: unknown): void;
  onStopped(): void;
}

/** One week is shown this long: a quarter takes three seconds. */
const WEEK_MS = 230;

const settings = (game: Game, quarters: number): Settings => ({
  params: {},
  changes: [],
  plan: planOf(game.record.quarters.slice(0, quarters)),
});

export class Play {
  readonly run: Run;
  #arrived: (() => void) | null = null;
  #awaited = -1;
  #hurried = false;
  #playing = false;
  /** What was known at the game's beginning has been told. */
  ready = false;
  #failed: ((error: unknown) => void) | null = null;

  constructor(host: PlayHost) {
    this.run = new Run({
      onOpen: (open) => host.onOpen(open),
      onFrame: (frame) => {
        host.onFrame(frame);
        if (frame.week === this.#awaited) this.#arrived?.();
      },
      onGhost: () => host.onNothing(),
      onPlayer() {},
      onSession() {},
      onProblems: (problems) => this.#fail(new Error(said(problems))),
      onFailure: (error) => {
        if (this.#failed) this.#fail(error);
        else host.onFailure(error);
      },
      onStopped: () => host.onStopped(),
      onRestarted() {},
    });
  }

  /** Weeks are passing. */
  get playing(): boolean {
    return this.#playing;
  }

  /** Opens a game's firm where the game stands. Rejects when its plan is one that the engine refuses. */
  async open(firm: Firm, game: Game): Promise<void> {
    const week = game.passed * QUARTER;
    const { seed } = game.record;
    const session = { ...emptySession(firm.name), ...settings(game, game.passed), seed };
    const problems = await this.run.load(firm.text, { ...session, weeks: WEEKS, week: 0 }, false);
    if (problems.length > 0) throw new Error(said(problems));
    if (week > 0) await this.#reach(week);
  }

  /** Passes the quarter that was planned, week by week where the picture may move; gives the engine's state. */
  async pass(game: Game, still: boolean): Promise<string> {
    const to = (game.passed + 1) * QUARTER;
    this.#hurried = still;
    const applied = await this.run.apply(settings(game, game.passed + 1));
    if (applied === null) throw new Error('the plan was refused');
    this.#playing = true;
    try {
      for (let week = this.run.player.week; week < to; week = this.run.player.week) {
        const begun = performance.now();
        await this.#reach(this.#hurried ? to : week + 1);
        const rest = WEEK_MS - (performance.now() - begun);
        if (!this.#hurried && rest > 0) await new Promise((go) => setTimeout(go, rest));
      }
    } finally {
      this.#playing = false;
    }
    return this.run.frame?.hash ?? '';
  }

  /** Goes to the end of the quarter at once. */
  hurry(): void {
    this.#hurried = true;
  }

  stop(): void {
    this.run.open?.ghost.stop();
    this.run.client.stop();
  }

  #reach(week: number): Promise<void> {
    if (this.run.frame?.week === week) return Promise.resolve();
    return new Promise<void>((resolve, reject) => {
      this.#awaited = week;
      const over = (settle: () => void) => {
        this.#arrived = this.#failed = null;
        settle();
      };
      this.#arrived = () => over(resolve);
      this.#failed = (error) => over(() => reject(error));
      this.run.player.seek(week);
    });
  }

  #fail(error: unknown): void {
    this.#failed?.(error);
  }
}

const said = (problems: readonly Problem[]): string =>
  problems.map(({ path, came, expected }) => `${path}: ${came}, expected ${expected}`).join('; ');
