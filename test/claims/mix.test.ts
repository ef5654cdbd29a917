// Mixed messages and the full package (MIX), in twelve organisations of 200 people. What is known to fail is
// explained in docs/evidence.md.

import { ask } from './asking.ts';

ask('F1');
ask('F2');
ask('F3');
ask('F4');
ask('F8');
ask('F4b in safety');
ask('F5 in safety');
ask('F6 in safety');
ask('F7 in safety');
ask('vision');
ask('F25');

// The same as the prototype had them, without a place to voice anxieties: most organisations flee from it.
ask('F4b');
ask('F5');
ask('F6');
ask('F7');
// Between two paradigms: by reporting line and by what leaders say, not by whom one works with. What colleagues
// do is no message from leaders, and a third of one's ties is too few to pass for a norm.
ask('lines');
ask('one-voice');
ask('border');
ask('taught-alike');
// Between two paradigms: by reporting line and by what leaders say, not by whom one works with. What colleagues
// do is no message from leaders, and a third of one's ties is too few to pass for a norm.
ask('two-paradigms');
// Clarity holds; the energy is there in every organisation, and less than was asked for.
ask('vision-after');
