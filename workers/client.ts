// What the page holds of the engine. One request is in flight at a time; frame buffers are lent with a
// request and come back with its answer; and the engine's death is a thing that happens: the client
// starts another thread, restores the last save (taken every quarter), recomputes the weeks since, and
// asks the unanswered question again. Whoever asked only notices that it took longer.

import { transfer } from 'comlink';
import type { Overrides, Passed, SimApi } from './sim-api.ts';
import type { EngineThread } from './thread.ts';
import type { Asking } from './stream.ts';

type Answer<Name extends keyof SimApi> = Awaited<ReturnType<SimApi[Name]>>;
type Api = EngineThread['api'];
type Question<T> = (api: Api, stream: Asking) => Promise<T>;

export interface ClientListener {
  /** The engine stopped; it will be started again from `week`. */
  onStopped(week: number, reason: string): void;
  /** It runs again and stands at `week`. */
  onRestarted(week: number): void;
}

const SAVE_EVERY = 13;
const LENT_AT_MOST = 2;
/** Deaths in a row, with no answer between them, after which a question is given up. */
const DEATHS_AT_MOST = 3;

const nothing = () => {};

class ThreadDied extends Error {}
/** What a question is answered with when its asker would not wait any longer. */
export class GivenUp extends Error {}

export class Client {
  #spawn: () => EngineThread;
  #listener: ClientListener;
  #thread: EngineThread;
  #fail: ((reason: ThreadDied) => void) | null = null;
  #buried = false;
  #givenUp = false;
  #queue: Promise<unknown> = Promise.resolve();
  #spare: ArrayBuffer[] = [];
  #deaths = 0;
  #waitingSince: number | null = null;
  /** What must be done again in a fresh thread; null until something is loaded. */
  #run: { text: string; week: number; saved: { week: number; state: ArrayBuffer } | null } | null =
    null;

  #loading: string | null = null;

  constructor(spawn: () => EngineThread, listener: ClientListener) {
    this.#spawn = spawn;
    this.#listener = listener;
    this.#thread = this.#start();
  }

  /** When the request in flight was sent (performance.now), or null when nothing is awaited. */
  get waitingSince(): number | null {
    return this.#waitingSince;
  }

  /** The scenario that is being loaded, or null. */
  get loading(): string | null {
    return this.#loading;
  }

  load(text: string, overrides?: Overrides): Promise<Answer<'load'>> {
    return this.#ask(async (api) => {
      this.#loading = text;
      const answer = await api.load(text, overrides).finally(() => (this.#loading = null));
      if (!('problems' in answer)) this.#remember(answer.description.scenarioText, 0);
      return answer;
    });
  }

  /** Passes `weeks` weeks; `give` back the frame's buffer when it has been read. */
  advance(weeks: number): Promise<Passed> {
    return this.#ask((api, stream) =>
      stream.advance(weeks, this.#spare.pop()).then((passed) => this.#passed(api, passed)),
    );
  }

  seek(week: number): Promise<Answer<'seek'>> {
    return this.#ask(async (api) => this.#passed(api, await api.seek(week, this.#lend())));
  }

  /** Puts other settings under the run and shows a week under them; see the service. */
  revise(text: string, overrides: Overrides, week: number): Promise<Answer<'revise'>> {
    return this.#ask(async (api) => {
      const answer = await api.revise(text, overrides, week, this.#lend());
      if (!('problems' in answer)) this.#changed(answer.scenarioText, answer.week, answer.common);
      return answer;
    });
  }

  explain(person: number): Promise<Answer<'explain'>> {
    return this.#ask(async (api) => await api.explain(person));
  }

  why(question: Parameters<SimApi['why']>[0]): Promise<Answer<'why'>> {
    return this.#ask((_api, stream) => stream.why(question));
  }

  stepNow(place: number): Promise<Answer<'stepNow'>> {
    return this.#ask(async (api) => await api.stepNow(place));
  }

  diagnose(): Promise<Answer<'diagnose'>> {
    return this.#ask(async (api) => await api.diagnose());
  }

  /** Hands the buffer of a frame that nobody reads any more back for the next request. */
  give(buffer: ArrayBuffer): void {
    if (buffer.byteLength > 0 && this.#spare.length < LENT_AT_MOST) this.#spare.push(buffer);
  }

  /** Makes the engine die, for the test of its resurrection. */
  crash(): void {
    void this.#thread.api.crash().catch(() => {});
  }

  /** Gives the question in flight up, and puts the run back as it was before it in another thread. */
  giveUp(): void {
    this.#givenUp = this.#fail !== null;
    this.#died(this.#thread, 'it was stopped by hand');
  }

  /** Ends the thread for good; a thread that is dead already has been stopped before. */
  stop(): void {
    if (this.#buried) return;
    this.#buried = true;
    this.#thread.stop();
  }

  #start(): EngineThread {
    const thread = this.#spawn();
    this.#buried = false;
    void thread.died.then((reason) => this.#died(thread, reason));
    return thread;
  }

  #died(thread: EngineThread, reason: string): void {
    if (thread !== this.#thread || this.#buried) return;
    this.#buried = true;
    this.#loading = null;
    thread.stop();
    this.#listener.onStopped(this.#run?.week ?? 0, reason);
    const fail = this.#fail;
    this.#rest(fail);
    if (fail) fail(new ThreadDied(reason));
    else void this.#ask(async () => {}).catch(() => {});
  }

  /** Asks once all earlier questions are answered. */
  #ask<T>(question: Question<T>): Promise<T> {
    const answer = this.#queue.then(() => {
      this.#deaths = 0;
      return this.#answer(question);
    });
    this.#queue = answer.then(nothing, nothing);
    return answer;
  }

  /** Asks, and asks again when the thread dies over it. No async function: each would leave its own garbage every week. */
  #answer<T>(question: Question<T>): Promise<T> {
    const asked = this.#buried
      ? this.#revive().then(() => this.#put(question))
      : this.#put(question);
    return asked.catch((error: unknown) => this.#again(question, error));
  }

  #put<T>(question: Question<T>): Promise<T> {
    const { api, stream } = this.#thread;
    return this.#watched(question(api, stream));
  }

  #again<T>(question: Question<T>, error: unknown): Promise<T> {
    if (!this.#buried) this.#died(this.#thread, String(error));
    if (this.#givenUp) {
      this.#givenUp = false;
      void this.#ask(async () => {}).catch(() => {});
      throw new GivenUp('stopped by hand');
    }
    this.#deaths += 1;
    if (this.#deaths >= DEATHS_AT_MOST) throw error;
    return this.#answer(question);
  }

  /** A promise of a dead thread never settles, so each one also waits for the death. */
  #watched<T>(promise: Promise<T>): Promise<T> {
    this.#waitingSince = performance.now();
    return new Promise<T>((resolve, reject) => {
      this.#fail = reject;
      promise.then(
        (answer) => {
          this.#rest(reject);
          resolve(answer);
        },
        (error) => {
          this.#rest(reject);
          reject(error);
        },
      );
    });
  }

  /** Nothing is awaited any more; what comes late from a dead thread ends no other wait. */
  #rest(of: ((reason: ThreadDied) => void) | null): void {
    if (this.#fail !== of) return;
    this.#fail = null;
    this.#waitingSince = null;
  }

  async #revive(): Promise<void> {
    this.#thread = this.#start();
    const run = this.#run;
    if (run) {
      const { api } = this.#thread;
      const saved = run.saved && run.saved.week <= run.week ? run.saved : null;
      const restore = async () =>
        saved ? await api.restoreFrom(run.text, saved.state) : await api.load(run.text);
      const answer = await this.#watched(restore());
      if ('problems' in answer) throw new Error('The last state could not be read again.');
      if (run.week !== (saved?.week ?? 0)) await this.#watched(api.seek(run.week));
    }
    this.#listener.onRestarted(run?.week ?? 0);
  }

  #lend(): ArrayBuffer | undefined {
    const buffer = this.#spare.pop();
    return buffer && transfer(buffer, [buffer]);
  }

  #remember(text: string, week: number): void {
    this.#run = { text, week, saved: null };
  }

  /** A save of a week after the plans have parted knows nothing of the change. */
  #changed(text: string, week: number, common: number): void {
    const run = this.#run;
    if (!run) return;
    run.text = text;
    run.week = week;
    if (run.saved && run.saved.week > common) run.saved = null;
  }

  /** Weeks were passed: once a quarter the run is saved. */
  #passed<T extends { week: number }>(api: Api, answer: T): T | Promise<T> {
    const run = this.#run;
    if (!run) return answer;
    const before = run.week;
    run.week = answer.week;
    const quarter = Math.floor(answer.week / SAVE_EVERY);
    if (answer.week <= before || quarter <= Math.floor(before / SAVE_EVERY)) return answer;
    return api.save().then((state) => {
      run.saved = { week: answer.week, state };
      return answer;
    });
  }
}
