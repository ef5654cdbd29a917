// How far an intervention is under way, and what an effect makes of a lever.

import type { Effect } from './interventions.ts';
import type { Intervention } from './scenario.ts';

export function moved(value: number, how: Effect['how'], amount: number, force: number): number {
  if (how === 'toward') return value + (amount - value) * force;
  if (how === 'add') return value + amount * force;
  return value * (1 + (amount - 1) * force);
}

export function optionValue(
  intervention: Intervention,
  row: { options: Readonly<Record<string, { default: number }>> },
  option: string,
): number {
  return intervention.options[option] ?? row.options[option].default;
}

/** Share of its full effect that an effect has this week, 0 outside its own weeks. */
export function ramp(
  week: number,
  intervention: Intervention,
  delay: number,
  effect: Pick<Effect, 'fromWeek' | 'untilWeek'>,
): number {
  const since = week - intervention.start;
  if (since < effect.fromWeek || since >= effect.untilWeek) return 0;
  return grown(week, intervention, delay);
}

/** 0 before its start is not asked for; up over its delay, down again after its end. */
export function grown(week: number, { start, end }: Intervention, delay: number): number {
  const up = Math.min(1, (Math.min(week, end - 1) - start + 1) / delay);
  return week < end ? up : Math.max(0, up - (week - end + 1) / delay);
}
