// The one place where a number's sign is written: a hyphen is shorter than a minus and is lost before a figure.

const MINUS = '\u2212';

/** A number as it was written, with a true minus for the hyphen before it, and without a sign before nothing. */
export function trueMinus(written: string): string {
  if (!written.startsWith('-')) return written;
  const rest = written.slice(1);
  return /[1-9]/.test(rest) ? MINUS + rest : rest;
}

/** The same with a plus before what is above 0: "+4", "−3", "0". */
export const withSign = (value: number, written: string): string =>
  value > 0 && /[1-9]/.test(written) ? `+${written}` : written;
