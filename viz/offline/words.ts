// The words about versions of the page itself.

export const words = {
  ready: 'A new version is ready.',
  reload: 'Reload',
} as const;
