// From a week to what is heard, and nothing else: pure, so that "hotter is higher" can be tested without ears.
// Heat is a low hum, rough above the zone; the share that has really changed is a chord that gains voices,
// gets brighter and moves from left to right; people who leave are soft short notes.

/** Readings of a week. */
export interface Heard {
  /** Heat people feel, 0 to 1.5; NaN where it is not known. */
  readonly heat: number;
  /** Upper edge of the zone in heat, or NaN where it is not known. */
  readonly zoneHigh: number;
  /** Share that has really changed, 0 to 1. */
  readonly changed: number;
  /** People who left this week, and people there. */
  readonly left: number;
  readonly people: number;
}

/** What a week sounds like. Frequencies in Hz, gains and depths 0 to 1, pan -1 left to 1 right. */
export interface Sound {
  readonly hum: number;
  readonly humGain: number;
  /** How deep the hum trembles, and how often a second: slow beats in the zone, rough above it. */
  readonly roughness: number;
  readonly roughHz: number;
  /** Gain of each voice of the chord. */
  readonly voices: readonly number[];
  /** Above this the chord is muffled, Hz. */
  readonly brightness: number;
  readonly pan: number;
  /** Short notes this week, none or some. */
  readonly notes: number;
}

const MOST_HEAT = 1.5;
/** The hum goes up an octave and a half over the whole range of heat. */
const HUM_LOW = 65.4;
const HUM_OCTAVES = 1.5;
const HUM_GAIN = 0.16;
/** Ears call 20 to 40 beats a second rough; fewer are heard one by one. */
const ROUGH_HZ = 28;
/** So much heat above the zone is as rough as it gets. */
const ROUGHEST_ABOVE = 0.4;
const VOICE_GAIN = 0.05;
const DULL_HZ = 300;
const BRIGHT_OCTAVES = 3.5;
/** More notes a week are a rattle. */
const MOST_NOTES = 4;

/** An open chord: root, fifth, octave, third, sixth, octave again. */
export const CHORD = [130.8, 196, 261.6, 329.6, 440, 523.3] as const;
/** What leavers are heard as. */
export const NOTE_HZ = 783.99;

const clamp = (value: number, low: number, high: number) =>
  Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : low;

export function soundOf({ heat, zoneHigh, changed, left, people }: Heard): Sound {
  const known = Number.isFinite(heat);
  const share = clamp(changed, 0, 1);
  const above = Number.isFinite(zoneHigh) ? clamp((heat - zoneHigh) / ROUGHEST_ABOVE, 0, 1) : 0;
  return {
    hum: HUM_LOW * 2 ** ((clamp(heat, 0, MOST_HEAT) / MOST_HEAT) * HUM_OCTAVES),
    humGain: known ? HUM_GAIN : 0,
    roughness: 0.9 * above,
    roughHz: ROUGH_HZ,
    voices: CHORD.map((_, voice) => VOICE_GAIN * clamp(share * CHORD.length - voice, 0, 1)),
    brightness: DULL_HZ * 2 ** (share * BRIGHT_OCTAVES),
    pan: 2 * share - 1,
    notes: notesOf(left, people),
  };
}

/** One note for each half percent of people who leave in a week, at least one when anybody does. */
function notesOf(left: number, people: number): number {
  if (!(left > 0)) return 0;
  const shares = people > 0 ? Math.round((left / people) * 200) : 1;
  return Math.max(1, Math.min(MOST_NOTES, shares));
}

/** "Hear the run": so many seconds for all of it, short runs faster, and never a week in less than 20 ms. */
export const HEAR_SECONDS = 8;

export interface Beat {
  readonly week: number;
  /** Seconds from the beginning. */
  readonly at: number;
  readonly quarter: boolean;
  /** Its notes may sound: where weeks pass very fast, not each of them has room. */
  readonly notes: boolean;
}

/** When each week is heard. */
export function beatsOf(weeks: number): Beat[] {
  const each = Math.max(0.02, Math.min(0.2, HEAR_SECONDS / Math.max(1, weeks)));
  return Array.from({ length: weeks + 1 }, (_, week) => ({
    week,
    at: week * each,
    quarter: week > 0 && week % 13 === 0,
    notes: each >= 0.05 || week % 2 === 0,
  }));
}
