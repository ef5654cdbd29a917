// Every text of the wall. Plain words; what a file lacks is said with what to do about it.

import { catalogue } from '../language/language.ts';
import { count, plural } from '../messages.ts';
import { figure, percent, points } from '../marks/words.ts';

const LEAST_SECONDS = 1;

export const say = catalogue('wall', {
  title: 'The wall',
  pageTitle: 'Thaw: the wall',
  lead: 'Drop the teams’ files here, or paste their links. Each result is run again by the engine before it counts.',
  studio: 'Thaw',
  skip: 'Skip to the teams',

  add: 'Add files',
  paste: 'Paste links',
  pasteTitle: 'Paste links of teams',
  pasteHelp: 'One link a line. Lines that hold none are named, the others are taken.',
  pasteField: 'Links',
  pasted: 'What was pasted',
  take: 'Put on the wall',
  save: 'Save wall',
  big: 'Big letters',
  clear: 'Clear wall',
  clearTitle: 'Clear the wall?',
  clearHelp: (teams: number) =>
    `${plural(teams, 'team', 'teams')} will be taken off this wall. Save it first if you want it back.`,
  clearNow: 'Take all off',
  keep: 'Keep them',
  toLight: 'Light theme',
  toDark: 'Dark theme',

  names: 'Names',
  scores: 'Results',
  hideAll: 'Hide all teams',
  showAll: 'Show all teams',
  next: 'Reveal next',
  drama: 'Hide and reveal',
  sortBy: 'Sort by',
  turn: 'Turn round',

  empty: 'No team is here yet.',
  emptyHelp:
    'A team saves its result at the end of the challenge, as a file or as a link. Drop forty files at once if you like.',

  region: 'Teams',
  caption: 'Teams and their results, run again',
  columns: {
    number: 'No.',
    team: 'Team',
    changed: 'Really changed',
    miss: 'Guesses off by',
    profit: 'Profit, start = 100',
    strain: 'Look away, worst week',
    score: 'Score',
  },
  curve: 'Guesses and what came',
  state: 'Run again',
  actions: 'Team',
  help:
    'Solid line: who really changed. Large dots: the team’s guesses. Small dots: the same firm with nothing done. ' +
    'Look away: people who flee from the work of change, in the worst week.',

  nameless: (number: number) => `Team ${number}`,
  hiddenTeam: 'Hidden team',
  hiddenValue: 'Hidden',
  firm: (title: string, mode: string, quarters: number) =>
    `${title}, ${mode}, ${plural(quarters, 'quarter', 'quarters')}`,
  modes: { easy: 'easy', hard: 'hard' },
  hide: 'Hide',
  reveal: 'Reveal',
  remove: 'Take off',
  debrief: 'Debrief',
  ofTeam: (what: string, team: string) => `${what}: ${team}`,

  waiting: 'Being run again',
  made: 'Made by this run',
  other: (recorded: string, ends: string) =>
    `Not the same run: the file says state ${recorded}, this run ends in ${ends}. ` +
    'The figures are of this run. Another version of Thaw made the file, or somebody changed it.',
  unplayable: (problems: string) =>
    `This plan cannot be run: ${problems}. Ask the team to export again.`,
  failed: (why: string) => `The engine stopped over it (${why}). Reload the page to try again.`,
  notYet: '…',
  noValue: '–',

  value: {
    changed: percent,
    miss: (share: number) => points(Math.round(share * 100)),
    profit: (index: number) => figure(index * 100, 0),
    strain: percent,
    score: (score: number) => figure(score, 0),
  },
  curveSpoken: (guesses: readonly string[], came: readonly string[] | null) =>
    came === null
      ? `Guesses, quarter by quarter: ${guesses.join(', ')}.`
      : `Quarter by quarter: guessed ${guesses.join(', ')}; really changed ${came.join(', ')}.`,

  progress: (made: number, teams: number, secondsLeft: number | null) => {
    if (teams === 0) return '';
    if (made >= teams) return `${plural(teams, 'team', 'teams')}, all run again.`;
    const left =
      secondsLeft === null ? '' : `, about ${count(Math.max(LEAST_SECONDS, secondsLeft))} s left`;
    return `${plural(teams, 'team', 'teams')}: ${count(made)} run again${left}.`;
  },
  added: (added: number, refused: number) => {
    const taken = added === 0 ? 'No team was added' : `${plural(added, 'team', 'teams')} added`;
    return refused === 0 ? `${taken}.` : `${taken}, ${count(refused)} not taken.`;
  },
  notKept:
    'This browser keeps nothing for this page, or is full: save the wall as a file before you close it.',
  keptDamaged: 'the wall kept in this browser',
  theLink: 'The link of this page',

  refused: 'Not taken',
  refusedHelp: 'The teams on the wall are not touched by this.',
  dismiss: 'Clear this list',
  instead: 'Take this one instead',
  from: (from: string, what: string) => `${from}: ${what}`,
  lineIn: (from: string, line: number) => `${from}, line ${line}`,
  teamIn: (from: string, place: number) => `${from}, team ${place}`,
  moreRefused: (more: number) => `And ${count(more)} more.`,
  nothing: 'nothing',
  problem: (path: string, came: string, expected: string) =>
    `${path === '' ? 'the whole file' : path} is ${came}, expected ${expected}`,
  moreProblems: (more: number) => `and ${plural(more, 'more problem', 'more problems')}`,

  refusal: {
    empty: 'is empty. Ask the team to export its result again.',
    cut: 'is damaged or ends too early: it is no whole JSON text. Ask the team to export its result again.',
    foreign:
      'is no result of a challenge. Choose the file that the team saved at the end of the challenge.',
    scenario: 'is a scenario, no result of a team. Open it in the studio.',
    study: 'is a study, no result of a team. Open it in the studio.',
    version: (came: string) =>
      `was made by another version of Thaw (version ${came}, this page reads 1). Open this wall with that version, or play again with this one.`,
    noTeams: 'is a wall without a list of teams. Save the wall again.',
    noTeam: 'is a wall with no team on it.',
    damaged: (problems: string) =>
      `is a result that cannot be read: ${problems}. Ask the team to export it again.`,
    firm: (name: string) =>
      `was played with the firm “${name}”, which does not come with this page. Open this wall with the Thaw that the team played on.`,
    noLink: 'holds no link of a team. A link has “#wall=” in it: copy it whole.',
    link: (problems: string) => `is a link that cannot be read: ${problems}. Copy it again, whole.`,
    tooLarge: (megabytes: number) =>
      `has ${figure(megabytes, 1)} MB, more than any wall. Choose the file that the team saved.`,
    unreadable: 'could not be read by the browser. Copy it to this machine and try again.',
    again: (team: string) =>
      `is the result of “${team}”, which is on the wall already. Nothing was changed.`,
    other: (team: string) =>
      `is another result of “${team}”. The one on the wall stays, unless you take this one instead.`,
    full: (most: number) => `is one team too many: a wall holds ${most}. Begin a second wall.`,
  },
});
