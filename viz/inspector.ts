// Who somebody is: a person clicked on the floor, in words first and bars second. Without anybody
// chosen the same card tells what this run is about. Only what a frame carries is said here; why a person
// does what they do is told by others (viz/why/), who have a place of their own between words and bars.

import type { Frame } from '../sim/frame.ts';
import type { Description } from '../workers/sim-api.ts';
import { button, el } from './dom.ts';
import { say } from './messages.ts';
import { personFacts, type PersonFacts } from './person-facts.ts';
import { signList } from './signs/signs.ts';
import { words as signs } from './signs/words.ts';

export interface Inspector {
  readonly element: HTMLElement;
  /** Where the reasons of the person chosen are told; it stays while words and bars around it change. */
  readonly reasons: HTMLElement;
  /** A run was loaded: the card tells its question again. */
  open(description: Description): void;
  /** Shows a person, or the run when null. */
  choose(person: number | null): void;
  update(frame: Frame): void;
}

/** A bar from 0 to 1, or from the middle when the value may be negative. */
function bar(label: string, words: string, value: number, signed: boolean): HTMLElement {
  const share = Math.max(-1, Math.min(1, value));
  const fill = el('span', { class: signed ? 'fill signed' : 'fill' });
  const from = signed ? 50 + Math.min(0, share) * 50 : 0;
  fill.style.setProperty('left', `${from}%`);
  fill.style.setProperty('width', `${Math.abs(share) * (signed ? 50 : 100)}%`);
  return el(
    'div',
    { class: 'fact' },
    el('dt', {}, label),
    el('dd', {}, el('span', { class: 'fact-words' }, words), el('span', { class: 'meter' }, fill)),
  );
}

function personWords(facts: PersonFacts): Node[] {
  const notes = facts.notes.map((note) => el('li', {}, note));
  return [
    el('p', { class: 'place' }, facts.place),
    el('p', { class: 'sentence' }, facts.sentence),
    ...(notes.length > 0 ? [el('ul', { class: 'person-notes' }, ...notes)] : []),
  ];
}

const personBars = (facts: PersonFacts): Node =>
  el('dl', {}, ...facts.bars.map((b) => bar(b.label, b.words, b.value, b.signed)));

/** The floor shows the supplier: a plan that is carried elsewhere would look as if it did nothing. */
function customerNote({ customerOrganisation, plan }: Description): Node[] {
  if (customerOrganisation === null) return [];
  const carried = plan.filter((step) => step.inCustomer).length;
  const words = say.customerOrganisation(customerOrganisation, carried, plan.length);
  return [el('p', {}, words)];
}

export function createInspector(host: { onClose(): void }): Inspector {
  const title = el('h2', {}, say.about);
  const words = el('div', { class: 'card-body' });
  const reasons = el('div', { class: 'card-reasons' });
  const bars = el('div', { class: 'card-body' });
  // Where the card has a column of its own, it tells how to read the floor until somebody is chosen.
  const key = el('section', { class: 'card-signs' }, el('h3', {}, signs.title), signList('h4'));
  const close = button('×', () => host.onClose(), {
    class: 'close',
    'aria-label': say.inspector.close,
  });
  const element = el('section', { class: 'card', 'aria-label': say.about }, title, close);
  element.append(words, reasons, bars, key);
  let description: Description | null = null;
  let person: number | null = null;
  let frame: Frame | null = null;

  function draw(): void {
    if (!description) return;
    close.hidden = person === null;
    key.hidden = person !== null;
    element.classList.toggle('person', person !== null);
    if (person !== null && frame && person < frame.people) {
      const facts = personFacts(person, frame, description);
      title.textContent = facts.title;
      words.replaceChildren(...personWords(facts));
      bars.replaceChildren(personBars(facts));
      return;
    }
    bars.replaceChildren();
    title.textContent = description.title;
    words.replaceChildren(
      el('p', { class: 'question' }, description.question),
      ...customerNote(description),
      el('p', { class: 'hint' }, say.clickPerson),
    );
  }

  return {
    element,
    reasons,
    open(next) {
      description = next;
      person = null;
      frame = null;
      draw();
    },
    choose(next) {
      person = next;
      draw();
    },
    update(next) {
      frame = next;
      if (person !== null) draw();
    },
  };
}
