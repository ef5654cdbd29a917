// What the page holds of the engine. One request is in flight at a time; frame buffers are lent with a
// request and come back with its answer; and the engine's death is a thing that happens: the client
// starts another thread, restores the last save (taken every quarter), recomputes the weeks since, and
// asks the unanswered question again. Whoever asked only notices that it took longer.

import { transfer } from 'comlink';
import type { Overrides, Passed, SimApi } from './sim-api.ts';
import { KeptRun } from './kept-run.ts';
import type { EngineThread } from './thread.ts';
import { Turns, type Waiter, type Weeks } from './turns.ts';
import type { StreamClient } from './stream.ts';

type Answer<Name extends keyof SimApi> = Awaited<ReturnType<SimApi[Name]>>;
type Api = EngineThread['api'];
type Question<T> = (api: Api, stream: StreamClient) => Promise<T>;

export interface ClientListener {
  /** The engine stopped; it will be started again from `week`. */
  onStopped(week: number, reason: string): void;
  /** It runs again and stands at `week`. */
  onRestarted(week: number): void;
}

const LENT_AT_MOST = 2;
/** Deaths in a row, with no answer between them, after which a question is given up. */
const DEATHS_AT_MOST = 3;

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
  readonly #turns = new Turns((weeks) => this.#begin(weeks));
  /** The weeks that are under way. */
  #passing: Weeks | null = null;
  #spare: ArrayBuffer[] = [];
  #deaths = 0;
  #waitingSince: number | null = null;
  /** Null until something is loaded. */
  #run: KeptRun | null = null;
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
      if (!('problems' in answer)) this.#run = new KeptRun(answer.description.scenarioText);
      return answer;
    });
  }

  /** Passes `weeks` weeks; `give` back the frame's buffer when it has been read. */
  advance(weeks: number): Promise<Passed> {
    return new Promise((answered, failed) => this.pass(weeks, { answered, failed }, 0));
  }

  /** The same for whoever asks many times a second: nothing is made for it but a place in the line. */
  pass(weeks: number, waiter: Waiter<Passed>, ticket: number): void {
    this.#turns.take({ weeks, waiter, ticket });
  }

  seek(week: number): Promise<Answer<'seek'>> {
    return this.#ask(async (api) => {
      const passed = await api.seek(week, this.#lend());
      this.#reached(passed.week);
      return passed;
    });
  }

  /** Puts other settings under the run and shows a week under them; see the service. */
  revise(text: string, overrides: Overrides, week: number): Promise<Answer<'revise'>> {
    return this.#ask(async (api) => {
      const answer = await api.revise(text, overrides, week, this.#lend());
      if (!('problems' in answer)) {
        this.#run?.changed(answer.scenarioText, answer.week, answer.common);
      }
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
    else this.#wake();
  }

  /** Has a thread that died replaced, though nothing is to be asked. */
  #wake(): void {
    void this.#ask(async () => {}).catch(() => {});
  }

  #begin(weeks: Weeks): void {
    this.#passing = weeks;
    if (this.#buried) {
      this.#revive().then(() => this.#begin(weeks), this.#failed);
      return;
    }
    this.#waitingSince = performance.now();
    this.#fail = this.#failed;
    this.#thread.stream.advance(weeks.weeks, this.#spare.pop(), this.#arrived, this.#failed);
  }

  readonly #arrived = (passed: Passed): void => {
    const weeks = this.#passing;
    if (!weeks) return;
    this.#passing = null;
    this.#deaths = 0;
    this.#rest(this.#failed);
    this.#reached(passed.week);
    this.#turns.next();
    weeks.waiter.answered(passed, weeks.ticket);
  };

  readonly #failed = (error: unknown): void => {
    const weeks = this.#passing;
    if (!weeks) return;
    this.#rest(this.#failed);
    const end = this.#endOf(error);
    if (end === null) {
      this.#begin(weeks);
      return;
    }
    this.#passing = null;
    this.#turns.next();
    weeks.waiter.failed(end, weeks.ticket);
  };

  /** Asks once all earlier questions are answered. */
  #ask<T>(question: Question<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const next = () => this.#turns.next();
      this.#turns.take(() => void this.#answer(question).then(resolve, reject).finally(next));
    });
  }

  /** Asks, and asks again when the thread dies over it. */
  async #answer<T>(question: Question<T>): Promise<T> {
    for (;;) {
      try {
        if (this.#buried) await this.#revive();
        const { api, stream } = this.#thread;
        const answer = await this.#watched(question(api, stream));
        this.#deaths = 0;
        return answer;
      } catch (error) {
        const end = this.#endOf(error);
        if (end !== null) throw end;
      }
    }
  }

  /** What a question that failed ends with; null while it is to be asked again, of another thread. */
  #endOf(error: unknown): unknown {
    if (!this.#buried) this.#died(this.#thread, String(error));
    if (this.#givenUp) {
      this.#givenUp = false;
      this.#wake();
      return new GivenUp('stopped by hand');
    }
    this.#deaths += 1;
    if (this.#deaths < DEATHS_AT_MOST) return null;
    this.#deaths = 0;
    return error;
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
      const { saved } = run;
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

  /** The run stands at another week: once a quarter it is saved, before anything else is asked. */
  #reached(week: number): void {
    const run = this.#run;
    if (!run?.reached(week)) return;
    const saving = async (_api: Api, stream: StreamClient) => {
      run.save(week, await stream.save());
    };
    this.#turns.takeNext(() => {
      const next = () => this.#turns.next();
      // Whoever dies over it is noticed by the next question; the run can be made again from the save before.
      void this.#answer(saving)
        .catch(() => {})
        .finally(next);
    });
  }
}
