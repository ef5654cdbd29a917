// Every text of what is taken away: the report, the menu of a chart, the names of saved files. Plain words.

import { catalogue, locale } from '../language/language.ts';
import { count, plural } from '../messages.ts';

export const say = catalogue('takeaway', {
  name: 'Thaw',
  button: 'Report',
  title: 'Report',
  print: 'Print',
  close: 'Close',
  printHelp: 'Two pages, A4 or Letter. To keep it as a file, choose “Save as PDF” where you print.',
  ready: 'All of it is worked out.',
  working: (made: number, wanted: number, left: string) =>
    `Being worked out: ${count(made)} of ${count(wanted)} runs${left === '' ? '' : `, ${left}`}.`,

  notAsked: 'Many runs of this organisation take long: “Work it out” on the page begins them.',
  people: (people: number) => plural(people, 'person', 'people'),
  date: (date: Date) =>
    date.toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric' }),
  ofBudget: (budget: number) => `of a budget of ${count(budget)} thousand`,
  noPlanName: 'no plan',
  soFar: (pairs: number) => `So far, from ${plural(pairs, 'run', 'runs')}.`,
  mustNot: (list: readonly string[]) => `Do not use it for ${list.join('; ')}.`,

  notYet: 'Not worked out yet.',
  page: (number: number) => `Page ${number} of 2`,
  made: (date: string) => `Made with Thaw, ${date}`,
  question: 'The question',
  noQuestion: 'No question was written down for this run.',
  answer: 'How likely it is',
  withPlan: (plan: string) => `With ${plan}`,
  withoutPlan: 'With no plan',
  plan: 'The plan',
  stepFrom: (title: string, week: number) => `${title}, from week ${week}:`,
  planWeeks: (steps: number, weeks: number) =>
    `${plural(steps, 'step', 'steps')} in ${plural(weeks, 'week', 'weeks')}`,
  noPlan: 'There are no steps: what is shown happens anyway.',
  columns: { step: 'Step and whom it reaches', weeks: 'Weeks', cost: 'Cost' },
  moreSteps: (more: number) =>
    `And ${plural(more, 'more step', 'more steps')}, for which there is no room here.`,
  moreLines: (more: number) => `And ${count(more)} more, for which there is no room here.`,
  chart: 'Do people do what they say?',
  chartHelp:
    'Broken line: what people say. Solid line: what they do, in one run. Dots: what they would do with no plan. ' +
    'Band: where 19 of 20 runs lie.',
  floor: (week: number) => `The dance floor in week ${week}`,
  floorHelp:
    'Head or upper half: what they say. Body or lower half: what they do. Orange, with belts and a flat cap where figures are large enough: product. Blue, plain: customer.',
  noFloor:
    'The dance floor is not here: it was not shown when this report was opened, or this browser cannot draw it.',
  adds: 'Why: what each step added',
  addsHelp:
    'The same plan was run without each step, person by person the same accidents. Points of Really changed in the last week, ' +
    'with the range that holds 95 of 100 times.',
  pushes: 'What pushed people most',
  risks: 'Risks',
  assumptions: 'Assumptions changed',
  noAssumptions: 'None: every assumption is as the scenario sets it.',
  limits: 'What this model cannot say',
  limitsLead: 'A model, not a forecast. It shows what follows if people behave as assumed.',
  again: 'How to make it again',
  openLink: 'Open this run',
  noLink: 'Its settings are too long for a link: use the command and the saved scenario.',
  longLink: (characters: number) =>
    `The link has ${count(characters)} characters, too many to type. In this file it can be clicked; “Copy link” in Thaw copies it.`,
  longCommand: (characters: number) =>
    `The command has ${count(characters)} characters, too many to type: “Copy as command” in Thaw copies it.`,
  link: 'Link',
  command: 'Command',
  facts: (seed: number, version: string, date: string) => `Seed ${seed}. Thaw ${version}. ${date}.`,
  state: (week: number, hash: string) =>
    `State in week ${week}: ${hash}. Whoever makes this run again gets the same.`,
  needsFile: (name: string) => `It needs the file ${name}, which stays with you.`,

  noPromise: 'None: it promises no more than real organisations usually reach.',
  risk: {
    strain: 'Strain',
    leavers: 'People who leave',
    promise: 'Large promises',
    mixed: 'Mixed messages',
  },
  strainPeak: (middle: string, low: string, high: string, week: number) =>
    `At the worst, in week ${week}, ${middle} of people look away from the work (${low} to ${high} in 19 of 20 runs).`,
  strainOne: (share: string, week: number) =>
    `In the one run that is there, ${share} of people look away from the work in the worst week, week ${week}.`,
  strainNoPlan: (share: string) => `With no plan the worst week has ${share}.`,
  left: (middle: string, low: string, high: string, weeks: number) =>
    `${middle} people leave in ${count(weeks)} weeks (${low} to ${high} in 19 of 20 runs).`,
  leftOne: (left: string, weeks: number) =>
    `${left} people leave in ${count(weeks)} weeks of the one run that is there.`,
  leftNoPlan: (left: string) => `With no plan ${left} leave.`,
  mixedPeak: (department: string, value: string, week: number) =>
    `In the run shown, messages are most mixed in ${department} in week ${week}: ${value} on a scale from 0 to 1.`,
  noMixed: 'No department hears two messages in the run shown.',

  save: 'Save',
  saveAs: (what: string) => `Save: ${what}`,
  kinds: {
    csv: 'Table (CSV)',
    svg: 'Drawing (SVG)',
    png: 'Picture (PNG)',
  },
  picture: 'Save picture',
  pictureFailed: 'This browser could not make the picture.',
  source: (scenario: string, seed: number, week: number, hash: string) =>
    `Thaw, ${scenario}, seed ${seed}, week ${week}, state ${hash}`,
});
