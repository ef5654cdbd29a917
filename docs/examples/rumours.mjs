// A mechanism and an intervention from outside, whole: rumours that start where leaders are unclear, pass along
// ties and weigh on people, and leaders who answer them. See docs/extending.md.

/**
 * Where messages are unclear people tell each other stories, and the stories are felt as strain.
 * @type {import('../../sim/index.ts').Mechanism}
 */
export const rumours = {
  name: 'rumours',
  after: 'messages', // clarity is this week's, and temperature has yet to read distress
  sentence: 'Where leaders are unclear rumours go round, and they weigh on people.',
  source:
    'Allport and Postman 1947: rumour grows with importance and ambiguity. Bordia, Jones, Gallois, Callan ' +
    'and DiFonzo 2006: those who had heard bad rumours of a change were under more stress.',
  claims: ['MIX-1', 'HEAT-1'],
  switch: 'rumourStrain',
  params: [
    {
      name: 'rumourStrain',
      default: 0.05,
      min: 0,
      max: 0.3,
      unit: 'heat a week',
      sentence: 'How much the rumours that somebody has heard add to distress.',
      source: 'expert range; the study gives the sign, not the size',
      range: [0, 0.1],
    },
    {
      name: 'rumourSpread',
      default: 0.3,
      min: 0,
      max: 1,
      unit: 'a week',
      sentence: 'How readily people who find leaders unclear take up what colleagues tell.',
      source: 'expert range',
    },
    {
      name: 'rumourAnswers',
      default: 0,
      min: 0,
      max: 1,
      unit: 'share',
      sentence: 'How far leaders answer rumours.',
      source: 'lever',
      lever: true,
    },
  ],
  columns: [
    { name: 'rumoursHeard', unit: 'share', low: 0, high: 1, start: 0.05, newcomer: 0 },
    { name: 'rumoursTold', unit: 'share', low: 0, high: 1, start: 0, newcomer: 0 },
  ],
  reads: ['clarity'],
  writes: ['distress'],
  levers: ['rumourAnswers'],

  pass(model, own) {
    const { rumourSpread, rumourStrain } = model.values;
    const { rumoursHeard, rumoursTold } = own.columns;
    const { offsets, neighbours } = model.ties;
    // What all told last week, before anybody hears more: the order of people is no part of the model.
    rumoursTold.set(rumoursHeard);
    for (let person = 0; person < model.people; person++) {
      if (model.vacantWeeks[person] !== 0) continue;
      let told = 0;
      for (let tie = offsets[person]; tie < offsets[person + 1]; tie++) {
        told += rumoursTold[neighbours[tie]];
      }
      let around = told / Math.max(1, offsets[person + 1] - offsets[person]);
      own.draw(person); // chance: whether this is a week with news
      if (own.drawn[0] < 0.2) around += 0.1;
      const unclear = 1 - model.columns.clarity[person];
      const answered = own.levers.rumourAnswers[model.audience[person]];
      const open = (1 - rumoursTold[person]) * unclear * (1 - answered);
      const taken = rumourSpread * open * Math.min(1, around);
      const forgotten = (0.1 + 0.4 * answered) * rumoursTold[person];
      rumoursHeard[person] = rumoursTold[person] + taken - forgotten;
      own.push.distress[person] = rumourStrain * rumoursHeard[person];
    }
  },
};

/**
 * What leaders can do about it.
 * @type {import('../../sim/index.ts').Intervention}
 */
export const answerRumours = {
  kind: 'answer-rumours',
  title: 'Answer the rumours',
  sentence: 'Leaders say every week which rumours are true, which are not, and what is open.',
  source: 'DiFonzo and Bordia 2007, on denials by people who are trusted',
  claims: ['PSY-3'],
  cost: 2,
  delay: 2,
  effects: [
    { lever: 'rumourAnswers', how: 'toward', amount: 1, option: 'honesty' },
    { lever: 'trustRepair', how: 'add', amount: 0.3 },
  ],
  options: {
    honesty: { default: 1, min: 0, max: 1, sentence: 'How much of what is open they admit.' },
  },
};

export default [rumours, answerRumours];
