// Widths of the window at which the page is laid out anew, as in its style.

/** One column, and tabs for what has no room. */
export const PHONE = '(max-width: 47.99rem)';
