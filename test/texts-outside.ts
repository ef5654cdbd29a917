// How many texts still stand outside the catalogues, by file or by room (a name with a slash at its end). Numbers may
// only go down. The texts of sim (parameters, interventions, metrics, problems of files) and of scenarios/ are data
// and English; they are not counted here.

export const OUTSIDE: Readonly<Record<string, number>> = {
  // The charts, in the page and in the reports of thaw batch.
  'viz/balcony/': 70,
  'viz/marks/': 233,
  'viz/phase/': 33,
  'viz/access/words.ts': 1,
  'viz/assumption-words.ts': 1,
  'viz/floor/labels.ts': 3,
  'viz/lab/facts.ts': 1,
  'viz/lab/figure-view.ts': 1,
  'viz/lab/indices-part.ts': 1,
  'viz/lab/table.ts': 1,
  'viz/offline/offline.ts': 1,
  'viz/offline/service-worker.ts': 1,
  'viz/organisation/answers.ts': 4,
  'viz/organisation/drops.ts': 1,
  'viz/organisation/sniff.ts': 1,
  'viz/outcome-words.ts': 1,
  'viz/outlook/words.ts': 2,
  'viz/session.ts': 1,
  'viz/takeaway/report-text.ts': 1,
  'viz/takeaway/source.ts': 1,
  'viz/trust/board-card.ts': 1,
  'viz/trust/likelihood.ts': 1,
  'viz/why/forces-view.ts': 1,
};
