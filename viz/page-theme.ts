// Dark or light: what the reader chose, else what the system prefers, now and when it changes its mind.

import { applyTheme, type Theme } from './palette.ts';
import type { Description, ViewContext } from './view.ts';

export interface PageTheme {
  readonly current: Theme;
  readonly reducedMotion: boolean;
  /** Null goes back to what the system prefers. */
  choose(theme: Theme | null): void;
  /** What surrounds a frame; the same one again while nothing of it has changed, for it is asked for every week. */
  around(description: Description, playing: boolean): ViewContext;
}

export function createTheme(onChange: () => void): PageTheme {
  const light = matchMedia('(prefers-color-scheme: light)');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  // Kept, not asked for at each frame: Chromium tells nobody of a change that somebody has already read.
  const system = { light: light.matches, still: still.matches };
  let chosen: Theme | null = null;
  let last: ViewContext | null = null;
  const current = (): Theme => chosen ?? (system.light ? 'light' : 'dark');
  const apply = () => {
    applyTheme(current());
    onChange();
  };
  light.addEventListener('change', ({ matches }) => {
    system.light = matches;
    apply();
  });
  still.addEventListener('change', ({ matches }) => {
    system.still = matches;
    onChange();
  });
  applyTheme(current());
  return {
    get current() {
      return current();
    },
    get reducedMotion() {
      return system.still;
    },
    choose(theme) {
      if (theme === chosen) return;
      chosen = theme;
      apply();
    },
    around(description, playing) {
      const theme = current();
      const same =
        last?.description === description &&
        last.theme === theme &&
        last.reducedMotion === system.still &&
        last.playing === playing;
      if (!same) last = { description, theme, reducedMotion: system.still, playing };
      return last!;
    },
  };
}
