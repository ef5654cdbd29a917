// What the commands' options have in common. commander only splits the words; every check is ours, so
// that one refusal names all problems, each with what came, what was expected and how to mend it.

import { Command } from 'commander';
import { didYouMean, shown, type Problem } from '../sim/problem.ts';
import type { Program } from './program.ts';
import { readEvent, readSetting, readWhole, type Value } from './words.ts';

/** What a command gets from its host. */
export interface Context {
  readonly program: Program;
  /** The words of the command line, for manifests. */
  readonly argv: readonly string[];
}

/** A module in commands/: describes itself, and does its work when parsed. */
export interface CommandModule {
  define(context: Context): Command;
}

/** A command whose words are checked by us; `usage` says what its operands are, in capitals. */
export function newCommand(
  name: string,
  usage: string,
  summary: string,
  examples: readonly string[],
): Command {
  const lines = examples.map((example) => `  $ thaw ${example}`).join('\n');
  return new Command(name)
    .description(summary)
    .usage(`${usage}[options]`)
    .allowUnknownOption()
    .allowExcessArguments()
    .addHelpText('after', `\nExamples:\n${lines}\n`);
}

/** Gathers a repeated option. */
export function gather(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

export const SCENARIO_HELP = 'a scenario file, or the name of one that comes with the program';

/** The options that change a scenario for this run. */
export function withChanges(command: Command): Command {
  return command
    .option('--weeks <N>', "weeks to run instead of the scenario's own")
    .option('--set <name=value>', 'set a parameter from the start (repeatable)', gather)
    .option('--at <WEEK:name=value>', 'set a parameter from a week on (repeatable)', gather);
}

/** The operands; what looks like an option but is none becomes a problem. */
export function operands(
  command: Command,
  least: number,
  most: number,
  problems: Problem[],
): string[] {
  const isOption = (word: string): boolean => /^-./.test(word);
  const known = command.options.flatMap((option) => option.long ?? []);
  const unknown = command.args.filter(isOption);
  for (const word of unknown) {
    const name = word.split('=')[0];
    const mend = `See \`thaw ${command.name()} --help\`.`;
    problems.push({
      path: name,
      came: 'an option that does not exist',
      expected: `an option of \`thaw ${command.name()}\``,
      mend: didYouMean(name, [...known, '--help']) || mend,
    });
  }
  // A word right after an unknown option may be its value, so it is not judged.
  const isValue = (place: number): boolean =>
    unknown.includes(command.args[place - 1]) && !command.args[place - 1].includes('=');
  const words = command.args.filter((word, place) => !isOption(word) && !isValue(place));
  if (unknown.length > 0) return words;
  if (words.length < least) {
    const argument = command.registeredArguments[words.length];
    problems.push({
      path: argument.name().toUpperCase(),
      came: 'nothing',
      expected: argument.description,
      mend: `See \`thaw ${command.name()} --help\`.`,
    });
  }
  if (words.length > most) {
    const extra = words.slice(most).map(shown).join(', ');
    problems.push({
      path: `thaw ${command.name()}`,
      came: `${extra} too much`,
      expected: most === 0 ? 'options only' : `at most ${most} of them`,
      mend: 'Quote names that hold spaces.',
    });
  }
  return words;
}

export interface Changes {
  /** Last week; null is the scenario's own. */
  readonly weeks: number | null;
  readonly params: Record<string, Value>;
  readonly events: { week: number; set: Record<string, Value> }[];
}

/** Values by name, without a prototype: no name, `__proto__` included, means anything but itself. */
const noValues = () => Object.create(null) as Record<string, Value>;

/** What `withChanges` asked for; `leastWeeks` is 0 where week 0 alone is an answer. */
export function readChanges(command: Command, problems: Problem[], leastWeeks = 1): Changes {
  const options = command.opts<{ weeks?: string; set?: string[]; at?: string[] }>();
  const weeks =
    options.weeks === undefined ? null : readWhole('--weeks', options.weeks, leastWeeks, problems);
  const params = noValues();
  for (const text of options.set ?? []) {
    const setting = readSetting('--set', text, problems);
    if (setting === null) continue;
    if (Object.hasOwn(params, setting.name)) {
      const came = `${setting.name} a second time`;
      problems.push({ path: '--set', came, expected: 'each name once', mend: 'Drop one.' });
    }
    params[setting.name] = setting.value;
  }
  const events: Changes['events'] = [];
  for (const text of options.at ?? []) {
    const event = readEvent('--at', text, problems);
    if (event === null) continue;
    const { name, value } = event.setting;
    const same = events.find(({ week }) => week === event.week);
    const set = same?.set ?? noValues();
    if (Object.hasOwn(set, name)) {
      const came = `${name} a second time`;
      const path = `--at ${event.week}`;
      problems.push({ path, came, expected: 'each name once a week', mend: 'Drop one.' });
    }
    set[name] = value;
    if (same === undefined) events.push({ week: event.week, set });
  }
  return { weeks, params, events };
}
