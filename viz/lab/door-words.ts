// The one word of this room that stands on the page before anybody opens it.

export const open = 'Open results';
export const failed =
  'The part of the page that opens results could not be loaded. Reload the page.';
