// Names of files.

/** A file name for the scenario of an organisation. */
export const fileFor = (name: string): string =>
  `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-').toLowerCase()}.json`;

/** A file name for the key to who is who in it. */
export const keyFileFor = (name: string): string => fileFor(name).replace(/\.json$/, '-key.csv');
