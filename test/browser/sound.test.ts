// Sound in a real browser: what the instrument renders is measured, not listened to; the page is silent until
// somebody asks for sound, and again when it is switched off or hidden.

import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { build, type Rollup } from 'vite';
import { root } from '../architecture-source.ts';
import { soundOf, type Heard, type Sound } from '../../viz/sound/mapping.ts';
import { chromiumPath, openWatched, stageInChromium } from './harness.ts';
import { pause, waitForShown } from './reading.ts';

const WEEK: Heard = { heat: 0.3, zoneHigh: 0.7, changed: 0, left: 0, people: 400 };

interface Rendered {
  /** Loudest sample, and the largest step between two samples that follow each other. */
  peak: number;
  step: number;
  /** The frequency between 50 and 250 Hz that there is most of. */
  pitch: number;
  /** How much the loudness swings at 28 Hz, as a share of it. */
  rough: number;
  /** Mean loudness left and right, and of what comes after the end. */
  left: number;
  right: number;
  after: number;
}

interface Instrument {
  createSynth(context: BaseAudioContext): {
    play(sound: Sound, at: number, glide: number): void;
    stop(at: number): void;
  };
}

describe.skipIf(chromiumPath === null)('sound in Chromium', () => {
  const stage = stageInChromium();
  let instrument = '';

  beforeAll(async () => {
    const entry = join(root, 'viz/sound/synth.ts');
    const lib = { entry, formats: ['iife' as const], name: 'instrument' };
    const made = await build({
      root,
      configFile: false,
      logLevel: 'silent',
      build: { write: false, lib },
    });
    const [output] = Array.isArray(made) ? made : [made as Rollup.RollupOutput];
    instrument = output.output[0].code;
  });

  async function render(week: Partial<Heard>): Promise<Rendered> {
    const page = await stage.browser.newPage();
    await page.addScriptTag({ content: instrument });
    const sound = soundOf({ ...WEEK, ...week });
    const rendered = await page.evaluate(async (wanted): Promise<Rendered> => {
      const rate = 22050;
      const context = new OfflineAudioContext(2, 4 * rate, rate);
      const { createSynth } = (window as unknown as { instrument: Instrument }).instrument;
      const synth = createSynth(context);
      synth.play(wanted, 0, 0.1);
      synth.stop(2);
      const buffer = await context.startRendering();
      const [left, right] = [buffer.getChannelData(0), buffer.getChannelData(1)];
      const loudness = (samples: Float32Array, from: number, to: number) => {
        let sum = 0;
        const [first, last] = [Math.round(from * rate), Math.round(to * rate)];
        for (let at = first; at < last; at++) sum += samples[at] ** 2;
        return Math.sqrt(sum / (last - first));
      };
      /** How much there is of a frequency in evenly spaced readings. */
      const amount = (readings: ArrayLike<number>, from: number, count: number, turns: number) => {
        let [re, im] = [0, 0];
        for (let at = 0; at < count; at++) {
          re += readings[from + at] * Math.cos(2 * Math.PI * turns * at);
          im += readings[from + at] * Math.sin(2 * Math.PI * turns * at);
        }
        return Math.hypot(re, im) / count;
      };
      let [peak, step] = [0, 0];
      for (let at = 1; at < left.length; at++) {
        peak = Math.max(peak, Math.abs(left[at]), Math.abs(right[at]));
        step = Math.max(step, Math.abs(left[at] - left[at - 1]));
      }
      let [pitch, most] = [0, 0];
      for (let hertz = 50; hertz <= 250; hertz++) {
        const here = amount(left, rate, rate, hertz / rate);
        if (here > most) [pitch, most] = [hertz, here];
      }
      // Loudness two hundred times a second, over one second in the middle.
      const windows = Array.from({ length: 200 }, (_, at) =>
        loudness(left, 0.9 + at / 200, 0.9 + (at + 4) / 200),
      );
      const mean = windows.reduce((sum, one) => sum + one, 0) / windows.length;
      return {
        ...{ peak, step, pitch },
        rough: amount(windows, 0, 200, 28 / 200) / mean,
        left: loudness(left, 1, 2),
        right: loudness(right, 1, 2),
        after: loudness(left, 3, 4),
      };
    }, sound);
    await page.close();
    return rendered;
  }

  it('renders hotter weeks higher, weeks above the zone rougher, and never a click', async () => {
    const cool = await render({});
    const warm = await render({ heat: 0.65 });
    const hot = await render({ heat: 1.2 });
    expect(warm.pitch).toBeGreaterThan(cool.pitch);
    expect(hot.pitch).toBeGreaterThan(warm.pitch);
    expect(hot.rough).toBeGreaterThan(5 * warm.rough);
    expect(hot.rough).toBeGreaterThan(0.1);
    for (const { peak, step, after } of [cool, warm, hot]) {
      expect(peak).toBeGreaterThan(0.02);
      expect(peak).toBeLessThan(0.5);
      expect(step).toBeLessThan(0.1);
      expect(after).toBeLessThan(1e-4);
    }
  });

  it('brings the chord in on the left and takes it to the right as people change', async () => {
    const few = await render({ heat: NaN, changed: 0.15 });
    const many = await render({ heat: NaN, changed: 0.95 });
    expect(few.left).toBeGreaterThan(few.right);
    expect(many.right).toBeGreaterThan(many.left);
    expect(many.left + many.right).toBeGreaterThan(few.left + few.right);
    expect((await render({ heat: NaN, changed: 0 })).peak).toBeLessThan(1e-4);
  });

  it('makes no sound before it is asked for, and none when switched off or hidden', async () => {
    const { page, trouble } = await openWatched(
      stage.browser,
      `${stage.served.url}#thaw=1&scenario=mixed-messages&week=20`,
    );
    await page.addInitScript(() => {
      const heard = { contexts: 0, starts: 0, stops: 0 };
      Object.assign(window, { heard });
      const Usual = window.AudioContext;
      window.AudioContext = class extends Usual {
        constructor() {
          super();
          heard.contexts += 1;
        }
      };
      const { start, stop } = OscillatorNode.prototype;
      OscillatorNode.prototype.start = function (...when) {
        heard.starts += 1;
        start.apply(this, when);
      };
      OscillatorNode.prototype.stop = function (...when) {
        heard.stops += 1;
        stop.apply(this, when);
      };
    });
    const heard = () =>
      page.evaluate(() => (window as unknown as { heard: Record<string, number> }).heard);
    await page.reload();
    // What was asked for when the page was left is no trouble.
    trouble.length = 0;
    await waitForShown(page, ({ week }) => week === 20);
    await page.keyboard.press('Space');
    await waitForShown(page, ({ week }) => week >= 22);
    expect(await heard()).toEqual({ contexts: 0, starts: 0, stops: 0 });
    await page.keyboard.press('m');
    await page.getByText('Sound on.').waitFor();
    await expect.poll(async () => (await heard()).starts).toBeGreaterThanOrEqual(8);
    await page.keyboard.press('m');
    await expect.poll(async () => (await heard()).stops).toBeGreaterThanOrEqual(8);
    const off = await heard();
    await page.waitForTimeout(800);
    expect(await heard()).toEqual(off);

    await pause(page);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'Hear the run' }).click();
    await page.getByRole('button', { name: 'Stop hearing' }).waitFor();
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.getByRole('button', { name: 'Hear the run' }).waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});
