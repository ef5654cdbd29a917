// The instrument: a hum, a chord and short notes on any Web Audio context, live or offline. Every change
// glides, so nothing clicks; the whole is modest and fades in and out.

import { CHORD, NOTE_HZ, type Sound } from './mapping.ts';

const VOLUME = 0.6;
const FADE_SECONDS = 0.25;

export interface Synth {
  /** Goes to the sound of a week at a time (s of the context), gliding over so many seconds. */
  play(sound: Sound, at: number, glide: number): void;
  /** A soft tick, for a quarter or the end. */
  tick(at: number, pitch?: number): void;
  /** Fades out and gives everything back. */
  stop(at: number): void;
}

/** Ears are quick, and every parameter reaches 95 % of its aim in the time given. */
const aim = (param: AudioParam, value: number, at: number, glide: number) =>
  param.setTargetAtTime(value, at, Math.max(0.005, glide / 3));

export function createSynth(context: BaseAudioContext): Synth {
  const out = new GainNode(context, { gain: 0 });
  const started = context.currentTime;
  out.gain.setTargetAtTime(VOLUME, started, FADE_SECONDS / 3);
  // What many voices add up to stays below what a loudspeaker cuts off.
  const limit = new DynamicsCompressorNode(context, { threshold: -12, ratio: 12 });
  out.connect(limit).connect(context.destination);

  const hum = new OscillatorNode(context, { type: 'triangle', frequency: 65 });
  const humGain = new GainNode(context, { gain: 0 });
  // The hum trembles: its gain is 1 less half the depth, and swings by half the depth around that.
  const tremble = new GainNode(context, { gain: 1 });
  const swing = new OscillatorNode(context, { frequency: 28 });
  const depth = new GainNode(context, { gain: 0 });
  swing.connect(depth).connect(tremble.gain);
  hum.connect(humGain).connect(tremble).connect(out);

  const muffle = new BiquadFilterNode(context, { type: 'lowpass', frequency: 300, Q: 0.5 });
  const pan = new StereoPannerNode(context, { pan: -1 });
  muffle.connect(pan).connect(out);
  const voices = CHORD.map((frequency) => {
    const oscillator = new OscillatorNode(context, { type: 'sawtooth', frequency });
    const gain = new GainNode(context, { gain: 0 });
    oscillator.connect(gain).connect(muffle);
    return { oscillator, gain };
  });
  const sources = [hum, swing, ...voices.map(({ oscillator }) => oscillator)];
  for (const source of sources) source.start(started);

  /** A short note that swells in 10 ms and is gone after `seconds`. */
  function note(frequency: number, gain: number, at: number, seconds: number): void {
    const source = new OscillatorNode(context, { type: 'sine', frequency });
    const shape = new GainNode(context, { gain: 0 });
    shape.gain.setValueAtTime(0, at);
    shape.gain.linearRampToValueAtTime(gain, at + 0.01);
    shape.gain.setTargetAtTime(0, at + 0.01, seconds / 5);
    source.connect(shape).connect(out);
    source.start(at);
    source.stop(at + seconds + 0.05);
    source.addEventListener('ended', () => shape.disconnect());
  }

  return {
    play(sound, at, glide) {
      aim(hum.frequency, sound.hum, at, glide);
      aim(humGain.gain, sound.humGain, at, glide);
      aim(swing.frequency, sound.roughHz, at, glide);
      aim(depth.gain, sound.roughness / 2, at, glide);
      aim(tremble.gain, 1 - sound.roughness / 2, at, glide);
      voices.forEach(({ gain }, voice) => aim(gain.gain, sound.voices[voice] ?? 0, at, glide));
      aim(muffle.frequency, sound.brightness, at, glide);
      aim(pan.pan, sound.pan, at, glide);
      const apart = Math.max(0.03, glide / Math.max(1, sound.notes));
      for (let one = 0; one < sound.notes; one++) note(NOTE_HZ, 0.05, at + one * apart, 0.15);
    },
    tick: (at, pitch = 1046.5) => note(pitch, 0.09, at, 0.06),
    stop(at) {
      out.gain.cancelScheduledValues(at);
      out.gain.setTargetAtTime(0, at, FADE_SECONDS / 3);
      for (const source of sources) source.stop(at + 2 * FADE_SECONDS);
      hum.addEventListener('ended', () => limit.disconnect());
    },
  };
}

/** Plays a run of sounds from a time on; tells when it is over (s of the context). */
export function schedule(
  synth: Synth,
  beats: readonly { at: number; quarter: boolean; sound: Sound }[],
  from: number,
): number {
  let end = from;
  for (const [place, { at, quarter, sound }] of beats.entries()) {
    const glide = (beats[place + 1]?.at ?? at + 0.1) - at;
    synth.play(sound, from + at, glide);
    if (quarter) synth.tick(from + at);
    end = from + at + glide;
  }
  // The end is two ticks, the second lower.
  synth.tick(end + 0.05);
  synth.tick(end + 0.2, 784);
  return end + 0.5;
}
