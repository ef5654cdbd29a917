// Values of parameters as a scenario holds them: numbers, those of extensions beside the program's own.

import { paramRowIn } from './extensions/extensions.ts';
import type { Extensions } from './extensions/extensions.ts';
import { defaultValues } from './params.ts';
import type { ParamValues } from './params.ts';

/** What hashes say of extensions: nothing where there are none, so that they are those of before. */
export const keyOf = (extensions: string): object => (extensions === '' ? {} : { extensions });

/** Every parameter at its default. */
export function startValues({ params }: Extensions): ParamValues {
  const own = [...params.values()].map((row) => [row.name, row.default]);
  return { ...defaultValues(), ...(Object.fromEntries(own) as object) };
}

/** Values as numbers: words of choices become their place in the list. */
export function numbered(
  values: Readonly<Record<string, unknown>>,
  extensions: Extensions,
): Partial<ParamValues> {
  const entries = Object.entries(values).map(([name, value]) => {
    const choices = paramRowIn(extensions, name)?.choices ?? null;
    return [name, choices === null ? value : choices.indexOf(String(value))];
  });
  return Object.fromEntries(entries) as Partial<ParamValues>;
}
