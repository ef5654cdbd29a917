// What stands outside the catalogues although it looks like a text. The texts of sim (parameters, interventions,
// metrics, problems of files) and of scenarios/ are data and English; they are not looked through.

/** Names by their file: the same in every language. */
export const NAMES: Readonly<Record<string, readonly string[]>> = {
  // A group of parameters in sim/params.ts.
  'viz/assumption-words.ts': ['How it starts'],
  // Where the page is kept for when there is no network.
  'viz/offline/service-worker.ts': ['thaw '],
  // How the files of a data base begin.
  'viz/organisation/sniff.ts': ['SQLite format 3'],
  // A command for a terminal.
  'viz/session.ts': ['npm run -s thaw -- run '],
  'viz/takeaway/source.ts': ['Thaw'],
  // A level, whose words are in the catalogue under it.
  'viz/trust/likelihood.ts': ['beyond the record'],
};
