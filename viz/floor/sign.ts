// The sign of a reward board on its post, in heights of the board: its edges, its half-width, and the line around it in px.

export const SIGN = { foot: 0.62, top: 1.1, half: 0.36, line: 2 };
