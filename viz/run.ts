// The run that is open: session, engine, player, histories. It turns wishes (open this, change that, go
// there) into questions to the engine and answers into weeks; what they look like is decided elsewhere.

import { keepFrame, readFrame, type Frame } from '../sim/frame.ts';
import { OUTCOMES } from '../sim/metrics.ts';
import type { Problem, ScenarioFile, Step } from '../sim/scenario.ts';
import { Client, GivenUp, type ClientListener } from '../workers/client.ts';
import type { Description } from '../workers/sim-api.ts';
import { startThread } from '../workers/thread.ts';
import { startGhost, type Ghost } from './ghost.ts';
import { OutcomeHistory } from './history.ts';
import { spanWithin } from './marks/span.ts';
import { putWeeks } from './passed-weeks.ts';
import { Player } from './player.ts';
import {
  overridesOf,
  sameValues,
  type Change,
  type Look,
  type Session,
  type Settings,
} from './session.ts';

type Passed = Awaited<ReturnType<Client['advance']>>;

export interface RunHost extends ClientListener {
  onOpen(run: OpenRun): void;
  /** A week is there. The frame is one for the whole run: the next week is written into it. */
  onFrame(frame: Frame, jumped: boolean): void;
  /** More weeks are there of the run without a plan; while the run plays its next week shows them. */
  onGhost(): void;
  onPlayer(): void;
  /** Session changed at a week: the address of the page is out of date. */
  onSession(week: number): void;
  onProblems(problems: readonly Problem[]): void;
  onFailure(error: unknown): void;
}

export interface OpenRun {
  /** The scenario as its file says, without what a session lays over it. */
  readonly text: string;
  /** The same with everything that a session lays over it: a file that makes this very run. */
  textNow: string;
  readonly ownEvents: readonly Change[];
  readonly ownPlan: readonly Step[];
  /** Leaders of this scenario watch and revise by themselves. */
  readonly hasPolicy: boolean;
  readonly description: Description;
  readonly history: OutcomeHistory;
  readonly ghost: Ghost;
  session: Session;
}

export class Run {
  readonly player: Player<Passed>;
  readonly client: Client;
  #host: RunHost;
  #open: OpenRun | null = null;
  #shown: Frame | null = null;
  #revision = 0;

  constructor(host: RunHost) {
    this.#host = host;
    this.client = new Client(startThread, host);
    this.player = new Player<Passed>({
      engine: this.client,
      now: () => performance.now(),
      nextFrame: (callback) => requestAnimationFrame(callback),
      onWeek: (passed, jumped) => this.#passed(passed, jumped),
      onChange: () => host.onPlayer(),
      survives: (error) => error instanceof GivenUp,
      onFailure: (error) => host.onFailure(error),
    });
  }

  get open(): OpenRun | null {
    return this.#open;
  }

  /** The frame on screen; the same as long as a run is open, with other weeks in it. */
  get frame(): Frame | null {
    return this.#shown;
  }

  /** Loads a scenario as a session says; on problems the run before goes on as it was. */
  async load(text: string, session: Session, plays: boolean): Promise<readonly Problem[]> {
    const { playing: wasPlaying, week } = this.player;
    this.player.pause();
    // A week asked for now would be asked of the run that comes.
    this.player.hold();
    const goOn = async () => {
      this.player.goOn(week);
      if (this.#open) this.#passed(await this.client.seek(week), true);
      if (wasPlaying) this.player.play();
    };
    const loaded = await this.client
      .load(text, overridesOf(session))
      .catch(async (error: unknown) => {
        if (error instanceof GivenUp) await goOn();
        else this.player.goOn(week);
        throw error;
      });
    if ('problems' in loaded) {
      await goOn();
      return loaded.problems;
    }
    const { description } = loaded;
    const frame = readFrame(loaded.frame);
    const departments = description.departments.length;
    const names = OUTCOMES.map((outcome) => outcome.name);
    const history = new OutcomeHistory(names, departments, description.weeks);
    history.put(0, frame.outcomes, frame.panorama);
    this.#open?.ghost.stop();
    const shape = { departments, weeks: description.weeks, first: frame.outcomes.slice() };
    const ghost = startGhost(text, session, shape, () => this.#host.onGhost());
    const { events = [], interventions: ownPlan, policy } = JSON.parse(text) as ScenarioFile;
    const hasPolicy = policy !== undefined;
    const ownEvents = events as Change[];
    const textNow = description.scenarioText;
    const open = { text, textNow, ownEvents, ownPlan, hasPolicy, description, history, ghost };
    this.#open = { ...open, session: { ...session, look: possible(session.look, description) } };
    this.player.open(0, description.weeks);
    this.#host.onOpen(this.#open);
    this.#shown = frame;
    this.#host.onFrame(frame, true);
    if (session.week > 0) this.player.seek(session.week);
    else if (plays) this.player.play();
    return [];
  }

  /**
   * Puts other settings under the run and shows the same week under them. Tells up to which week both are the
   * same run; null when they were refused, or when others came in the meantime.
   */
  async apply(settings: Settings): Promise<number | null> {
    const open = this.#open;
    if (!open) return null;
    const { week } = this.player;
    const { plan: _, ...others } = open.session;
    const session: Session = { ...others, ...settings };
    if (!sameValues(open.session.params, settings.params)) return this.#applyStart(open, session);
    this.player.hold();
    const ticket = ++this.#revision;
    const answer = await this.client
      .revise(open.text, overridesOf(session), week)
      .catch((error) => {
        if (ticket === this.#revision) this.player.goOn(week);
        throw error;
      });
    if (open !== this.#open || ticket !== this.#revision) return null;
    if ('problems' in answer) {
      this.player.goOn(week);
      // Weeks that were under way when it was asked are passed already.
      this.#passed(await this.client.seek(week), true);
      this.#host.onProblems(answer.problems);
      return null;
    }
    open.textNow = answer.scenarioText;
    open.session = { ...session, look: open.session.look };
    open.history.forgetAfter(answer.common);
    this.player.goOn(week);
    this.#passed(answer, true);
    this.#host.onSession(week);
    return answer.common;
  }

  /** How it starts is nothing that changes on the way: the run is made anew, and goes to the same week. */
  async #applyStart(open: OpenRun, session: Session): Promise<number | null> {
    const { week, playing } = this.player;
    const problems = await this.load(open.text, { ...session, week }, playing);
    if (problems.length === 0) return 0;
    this.#host.onProblems(problems);
    return null;
  }

  look(look: Partial<Session['look']>): void {
    if (!this.#open) return;
    const { session } = this.#open;
    this.#open.session = { ...session, look: { ...session.look, ...look } };
    this.#host.onSession(this.player.week);
  }

  #passed(passed: Passed, jumped: boolean): void {
    const open = this.#open;
    if (!open) return;
    this.#shown = keepFrame(passed.frame, this.#shown);
    putWeeks(passed, this.#shown, open.history);
    this.client.give(passed.frame);
    this.#host.onFrame(this.#shown, jumped);
  }
}

/** Where we look, without persons, departments and weeks that are not there. */
function possible(look: Look, { people, departments, weeks }: Description): Look {
  const { person, department, span, ...rest } = look;
  const inside = (place: number | undefined, count: number) =>
    place !== undefined && place < count ? place : undefined;
  return {
    ...rest,
    person: inside(person, people),
    department: inside(department, departments.length),
    span: spanWithin(span ?? null, weeks) ?? undefined,
  };
}
