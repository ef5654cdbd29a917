// Dark or light: what the reader chose, else what the system prefers, now and when it changes its mind.

import { applyTheme, type Theme } from './palette.ts';

export interface PageTheme {
  readonly current: Theme;
  readonly reducedMotion: boolean;
  /** Null goes back to what the system prefers. */
  choose(theme: Theme | null): void;
}

export function createTheme(onChange: () => void): PageTheme {
  const light = matchMedia('(prefers-color-scheme: light)');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let chosen: Theme | null = null;
  const current = (): Theme => chosen ?? (light.matches ? 'light' : 'dark');
  const apply = () => {
    applyTheme(current());
    onChange();
  };
  light.addEventListener('change', apply);
  still.addEventListener('change', onChange);
  applyTheme(current());
  return {
    get current() {
      return current();
    },
    get reducedMotion() {
      return still.matches;
    },
    choose(theme) {
      if (theme === chosen) return;
      chosen = theme;
      apply();
    },
  };
}
