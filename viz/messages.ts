// Every text of the page's frame, in one catalogue. Plain words, second person, present tense; systems
// are named, people are never blamed. Numbers come in as numbers and leave as people write them.

import { catalogue, locale } from './language/language.ts';
import { trueMinus } from './marks/minus.ts';

const THIN = '\u202f';

/** "31 %", whole, with a narrow space that does not break. */
export const percent = (share: number) =>
  Number.isFinite(share) ? trueMinus(`${Math.round(share * 100)}${THIN}%`) : '–';

export const count = (value: number) =>
  Number.isFinite(value) ? trueMinus(Math.round(value).toLocaleString(locale)) : '–';

/** "1 person", "12 people". */
export const plural = (n: number, one: string, more: string) =>
  `${count(n)} ${n === 1 ? one : more}`;
const quarterOf = (week: number) => Math.floor(week / 13) + 1;

export const say = catalogue('frame', {
  name: 'Thaw',
  skip: 'Skip to the dance floor',

  organisation: (name: string, people: number) => `${name}, ${plural(people, 'person', 'people')}`,
  chooseScenario: (title: string) => `Scenario: ${title}. Choose another`,
  lessons: 'Lessons',
  challenge: 'Challenge',
  wall: 'Results wall',
  scenarios: 'Choose a scenario',
  importData: 'Import data',
  describe: 'Describe my organisation',
  copyLink: 'Copy link',
  copyCommand: 'Copy as command',
  assumptions: 'Assumptions',
  help: 'Keys',
  more: 'More',
  toLight: 'Light theme',
  toDark: 'Dark theme',
  patterns: 'Patterns',
  close: 'Close',
  cancel: 'Cancel',

  answer: 'Answer',
  noPlan: (value: string) => `No plan: ${value}`,
  kpi: {
    converted: 'Really changed',
    surface: 'Say it, don’t do it',
    mixed: 'Mixed messages',
    profit: 'Profit, start = 100',
    exits: 'Left since the start',
  },

  twoMessages: (department: string) => `${department} hears two messages.`,
  saidAgainst: (
    said: string,
    system: { what: 'paid' | 'prescribed'; says: string } | null,
    surface: number,
  ) =>
    (system === null ? '' : `Leaders say ${said}; ${say.systems[system.what]} ${system.says}. `) +
    (Number.isFinite(surface) ? `${percent(surface)} there say it and don’t do it.` : ''),
  systems: {
    paid: 'the pay says',
    prescribed: 'so does the pay, but what is measured and prescribed says',
  },
  tooHot: (department: string) => `Too hot in ${department}.`,
  tooHotAdvice: (avoiding: string, left: number) =>
    `${avoiding} there look away from the work` +
    (left === 0 ? '. ' : `, ${plural(left, 'person', 'people')} left in four weeks. `) +
    'Take one burden back or give more time.',
  tooCold: 'It is too cold to move anyone.',
  missed: (points: number) =>
    `In this run two thirds was missed by ${plural(points, 'point', 'points')}.`,
  reached: (points: number) =>
    `In this run two thirds was passed by ${plural(points, 'point', 'points')}.`,
  endOnce: 'Another run may end elsewhere: the chance above counts many.',
  brake: (what: string) => `Over all its weeks ${what} held it back most. Explain tells why.`,
  mostSay: 'Most people say it and don’t do it.',
  mostChanged: 'Most people have really changed.',
  haveChanged: (share: string) => `${share} have really changed.`,
  onlySay: (share: string) => `${share} say it and don’t do it.`,
  tooColdAdvice: 'Ask a harder question, or hand over more responsibility.',

  heat: 'Heat',
  floor: (week: number) => `Dance floor, week ${week}`,
  floorWeek: (week: number) => `Week ${week}`,
  floorRegion: 'Dance floor',
  caption: 'Head: what they say. Body: what they do.',
  product: 'product',
  customer: 'customer',
  colours: 'Colours from orange, product, over pale, undecided, to blue, customer',
  balcony: 'Balcony',
  plan: 'Plan',
  views: 'Views',
  tabs: { floor: 'Floor', charts: 'Charts', plan: 'Plan' },

  pause: 'Pause',
  play: 'Play',
  replay: 'Play again from week 0',
  step: 'Step',
  stepWeek: 'Step one week',
  speed: 'Speed',
  speeds: { '1': '1×', '2': '2×', '4': '4×', max: 'Max' },
  toStart: 'Back to week 0',
  week: 'Week',
  weekOf: (week: number, weeks: number) => `Week ${week} of ${weeks}`,
  weekSpoken: (week: number) => `Week ${week}, quarter ${quarterOf(week)}`,
  quarter: (number: number) => `Q${number}`,
  state: 'State',
  stateHelp: 'The state hash. The same run shows the same hash anywhere.',
  emptyPlan: 'No plan in this scenario. Watch what happens anyway.',
  yourChanges: 'Your changes',
  changedAt: (week: number, what: string) => `Week ${week}: ${what}`,
  steps: (title: string, start: number, end: number | null) =>
    end === null ? `${title}, from week ${start}` : `${title}, week ${start} to ${end}`,

  about: 'About this run',
  customerOrganisation: (name: string, carried: number, steps: number) =>
    `${name} buys from here. ${carried} of ${steps} steps are carried into it; profit shows what it buys.`,
  clickPerson: 'Click a person on the floor to see who they are.',
  inspector: {
    title: (number: number) => `Person ${number}`,
    place: (department: string, level: number) => `${department}, level ${level} from the top`,
    manages: 'Manages others',
    gadfly: 'Speaks up: a gadfly',
    protectedGadfly: 'Speaks up: a gadfly, protected',
    newcomer: 'New here, in the first four weeks',
    left: 'Leaves this week',
    vacant: 'Nobody sits here at the moment.',
    avoidance: 'Looks away from the work at hand',
    sentence: (says: string, does: string, believes: string) =>
      `Says ${says}, does ${does}, believes ${believes}.`,
    said: 'Says customer',
    done: 'Does customer',
    believed: 'Believes',
    trust: 'Trusts leaders',
    fear: 'Fears loss',
    distress: 'Feels strain',
    energy: 'Puts energy in',
    close: 'Close, back to the run',
  },

  paradigm(value: number): string {
    if (value >= 0.5) return 'customer';
    if (value > 0.1) return 'rather customer';
    if (value >= -0.1) return 'undecided';
    if (value > -0.5) return 'rather product';
    return 'product';
  },

  says: (share: number) =>
    share >= 0.5 ? 'customer' : share >= 0.25 ? 'a little of both' : 'product',

  does(customer: number, nice: number): string {
    if (customer >= 0.5) return 'customer';
    if (nice >= 0.5) return 'friendly words over product';
    return customer >= 0.25 ? 'a little of both' : 'product';
  },

  loading: (people: number | null) =>
    people === null ? 'Seating people' : `Seating ${plural(people, 'person', 'people')}`,
  finished: (week: number, converted: string, noPlan: string) =>
    `Week ${week}, the end of this run. Really changed: ${converted}. No plan: ${noPlan}.`,
  stopped: (week: number) => `The engine stopped. Restarting from week ${week}.`,
  restarted: (week: number) => `The engine runs again, from week ${week}.`,
  noEngine: (why: string) => `The engine could not be started: ${why}.`,
  reload: 'Load the page again',
  gaveUp: (week: number) =>
    `The engine stopped three times at week ${week}. Go to another week, or open another scenario.`,
  busy: (seconds: number, doing = 'Still working on it') => `${doing}, ${seconds} s so far.`,
  stopThis: 'Stop this',
  crash: 'Stop the engine (test)',
  noWebGl: 'Flat view: same people, no depth.',

  copiedLink: 'Link copied. It opens this run anywhere, bit for bit.',
  linkTooLong: 'This link would be too long: save the file.',
  copiedLinkWithData:
    'Link copied. It holds your organisation itself: whoever has the link can see it, so choose whom you send it to.',
  copiedLinkNeedsFile: (name: string) =>
    `Link copied. It needs the file ${name}: your data stays with you, so send the file along.`,
  download: 'Download scenario',
  copiedCommand: 'Command copied. It makes the same run and prints the same state.',
  copyFailed: 'The browser did not let us copy. Here it is:',
  commandNeedsFile: (name: string) => `Save the scenario as ${name} beside the command first.`,

  linkDamaged: 'This link was cut off or changed on its way, so it cannot be trusted.',
  linkNewer: (version: string) =>
    `This link was made by a newer Thaw (link format ${version}; this one reads 2).`,
  linkUnreadable: (part: string) => `This link has a part nobody here can read: “${part}”.`,
  linkUnknown: (name: string) => `This link names the scenario “${name}”, which is not here.`,
  linkNeedsFile: (name: string) =>
    `This link belongs to the file ${name}. Import it, then the run opens as it was.`,
  linkRefused: (openedDefault: boolean) =>
    'This asks for something that cannot be. ' +
    (openedDefault ? 'Here is the first scenario instead.' : 'Nothing was changed.'),
  defaultInstead: 'Here is the first scenario instead.',

  wholeFile: 'The file',
  problem: (came: string, expected: string) => `${came}; expected ${expected}.`,
  moreProblems: (more: number) => `and ${plural(more, 'more problem', 'more problems')}`,
  assumptionsHelp: 'A change holds from the coming week on and goes into the link.',
  backToDefault: (value: string) => `Back to default ${value}`,
  aboveMost: (typed: number, most: number) => `${typed} is above ${most}: ${most} is used.`,
  belowLeast: (typed: number, least: number) => `${typed} is below ${least}: ${least} is used.`,
  onlyAtStart: 'This says how the organisation starts. Go back to week 0 to change it.',
  changedFrom: (week: number, what: string) => `From week ${week}: ${what}.`,
  changedTooLate: (week: number, what: string) =>
    `Week ${week} is the last of this run, so this can do nothing any more: ${what}. ` +
    'Go to an earlier week first.',

  keysTitle: 'Keys',
  singleKeys: 'Single-letter keys',
  changeRefused: 'This change cannot be made:',
});
