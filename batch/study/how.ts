// How a study is to be run, whatever it is about, and what every study ends in.

export interface How {
  readonly out: string;
  readonly workers: number;
  readonly resume: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
}

/** A hypothesis or criterion against the figures. */
export interface Finding {
  /** As the text calls it: H1, W1. */
  readonly id: string;
  readonly holds: boolean;
}

/** What a study comes to: files by name, and the words that its text takes over. */
export interface Outcome {
  readonly files: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
  /** Figures and tables by key, as Markdown. */
  readonly texts: Readonly<Record<string, string>>;
}
