// Name tags as HTML over the picture: close up, who stands there, in the words of the card. They come when the eye
// has come to rest and stand still while weeks pass; those who leave, turn away or come take theirs along. Twelve
// nodes at most, written to only where something changed; while figures are small there are none.

import { BAR, BARS_HIGH, BARS_LOW } from './bars.ts';
import type { FloorBuffers } from './buffers.ts';
import type { Eye, Picture } from './camera.ts';
import { makeCrowd, type Crowd } from './crowd.ts';
import type { FloorLabels } from './labels.ts';
import { Standpoint } from './standpoint.ts';
import { lookAround, makeSighted, roomChanged, type Sighted } from './tag-crowd.ts';
import { makeTag, placeTags, TAGS_AT_MOST, type Tag } from './tag-place.ts';
import { personTitle, roleWords } from '../person-facts.ts';
import './tags.css';

/** So long the eye rests before tags come, in ms. */
const REST_MS = 120;

export interface Looking {
  readonly eye: Eye;
  readonly picture: Picture;
  /** The view's clock, in ms. */
  now: number;
  /** Figures are tall enough. */
  near: boolean;
  /** A week may put everybody elsewhere, as on the map of attitudes. */
  weekly: boolean;
  /** Nothing is on its way that a tag would have to follow. */
  still: boolean;
  selected: number;
  hovered: number;
}

export class FloorTags {
  private readonly host: HTMLElement;
  private readonly buffers: FloorBuffers;
  private readonly labels: FloorLabels;
  private nodes: TagNodes | null = null;
  private crowd: Crowd | null = null;
  private sighted: Sighted | null = null;
  private readonly tags: readonly Tag[] = Array.from({ length: TAGS_AT_MOST }, makeTag);
  /** Of what tags were last placed. */
  private readonly stood = new Standpoint();
  private selected = -1;
  private hovered = -1;
  private version = -1;
  private labelled = -1;
  private since = 0;
  private shown = false;
  private readonly wishes = {
    area: { left: 2, top: 0, right: 0, bottom: 0 },
    ...{ selected: -1, hovered: -1 },
    width: (person: number, whole: boolean) => this.nodes!.width(person, whole),
    height: (person: number, whole: boolean) => this.nodes!.height(person, whole),
  };

  constructor(host: HTMLElement, buffers: FloorBuffers, labels: FloorLabels) {
    this.host = host;
    this.buffers = buffers;
    this.labels = labels;
  }

  /** A picture was drawn. Answers whether another one is needed for tags to come. */
  place(looking: Looking): boolean {
    if (!looking.near || !looking.still) {
      this.hide();
      // What the eye rests on afterwards is looked at anew.
      this.stood.forget();
      return false;
    }
    if (this.stood.moved(looking.eye, looking.picture)) {
      this.hide();
      this.since = looking.now;
      return true;
    }
    if (!this.shown && looking.now - this.since < REST_MS) return true;
    if (this.stale(looking)) this.show(looking);
    return this.sighted!.walksUntil > 0;
  }

  /** Sizes are read anew: the font came, or the page has another size. */
  measure(): void {
    this.nodes?.forget();
    this.hide();
  }

  hide(): void {
    if (!this.shown) return;
    this.shown = false;
    this.nodes?.hide();
  }

  dispose(): void {
    this.nodes?.element.remove();
  }

  private stale({ now, weekly, selected, hovered }: Looking): boolean {
    const { buffers, sighted } = this;
    if (!this.shown || sighted === null) return true;
    if (this.selected !== selected || this.hovered !== hovered) return true;
    if (this.labelled !== this.labels.version) return true;
    if (sighted.walksUntil > 0) return now / 1000 >= sighted.walksUntil;
    if (this.version === buffers.version) return false;
    this.version = buffers.version;
    return weekly || roomChanged(sighted, buffers, now / 1000);
  }

  private show({ eye, picture, now, selected, hovered }: Looking): void {
    const { buffers, tags, labels, wishes } = this;
    this.nodes ??= new TagNodes(this.host, buffers);
    this.crowd ??= makeCrowd({ from: BAR.from, end: BAR.end, low: BARS_LOW, high: BARS_HIGH });
    this.sighted ??= makeSighted();
    if (!this.shown) for (const tag of tags) tag.person = -1;
    this.shown = true;
    this.selected = wishes.selected = selected;
    this.hovered = wishes.hovered = hovered;
    this.version = buffers.version;
    this.labelled = labels.version;
    const { area } = wishes;
    area.right = picture.width - 2;
    area.top = picture.insets.top;
    area.bottom = picture.height - picture.insets.bottom;
    lookAround(buffers, eye, picture, selected, now / 1000, this.crowd, this.sighted);
    labels.addTo(this.crowd);
    placeTags(this.crowd, wishes, tags);
    this.nodes.write(tags, selected);
  }
}

interface TagNode {
  readonly element: HTMLElement;
  readonly name: HTMLElement;
  readonly role: HTMLElement;
  /** What is written on it. */
  readonly tag: Tag;
  words: string;
  chosen: boolean;
}

/** The nodes, and how wide words are on them: digits are of one width, so names of one length are too. */
class TagNodes {
  readonly element = document.createElement('div');
  private readonly buffers: FloorBuffers;
  private readonly nodes: readonly TagNode[];
  private readonly ruler: TagNode;
  private readonly widths = new Map<string, number>();
  private short = 0;
  private whole = 0;

  constructor(host: HTMLElement, buffers: FloorBuffers) {
    this.buffers = buffers;
    // By voice and as a table the same is told where it can be understood.
    this.element.setAttribute('aria-hidden', 'true');
    const make = (className: string): TagNode => {
      const element = document.createElement('div');
      const name = document.createElement('span');
      const role = document.createElement('span');
      element.className = className;
      element.append(name, role);
      return { element, name, role, tag: makeTag(), words: '', chosen: false };
    };
    this.nodes = Array.from({ length: TAGS_AT_MOST }, () => make('floor-tag'));
    this.ruler = make('floor-tag ruler');
    this.element.append(...this.nodes.map(({ element }) => element));
    host.append(this.element);
  }

  width(person: number, whole: boolean): number {
    const title = personTitle(person);
    const wide = this.widthOf(title.replace(/\d/g, '0'));
    return whole ? Math.max(wide, this.widthOf(this.roleOf(person))) : wide;
  }

  height(person: number, whole: boolean): number {
    if (!whole) return this.short;
    return this.roleOf(person) === '' ? 0 : this.whole;
  }

  forget(): void {
    this.widths.clear();
  }

  hide(): void {
    for (const { element, tag } of this.nodes) {
      if (tag.person >= 0) element.style.visibility = 'hidden';
      tag.person = -1;
    }
  }

  write(tags: readonly Tag[], selected: number): void {
    for (const [at, wanted] of tags.entries()) {
      const node = this.nodes[at];
      const { element, tag } = node;
      if (wanted.person < 0) {
        if (tag.person >= 0) element.style.visibility = 'hidden';
        tag.person = -1;
        continue;
      }
      this.say(node, wanted);
      const came = tag.person < 0;
      if (came || tag.left !== wanted.left || tag.top !== wanted.top)
        element.style.transform = `translate(${wanted.left}px, ${wanted.top}px)`;
      const chosen = wanted.person === selected;
      if (node.chosen !== chosen) element.classList.toggle('chosen', chosen);
      node.chosen = chosen;
      if (came) element.style.visibility = 'visible';
      Object.assign(tag, wanted);
    }
  }

  private say(node: TagNode, { person, whole }: Tag): void {
    const title = personTitle(person);
    const role = whole ? this.roleOf(person) : '';
    const words = `${title}\n${role}`;
    if (node.words === words) return;
    node.words = words;
    node.name.textContent = title;
    node.role.textContent = role;
    node.element.classList.toggle('short', role === '');
  }

  /** Bits of a mark mean what they mean in a frame. */
  private roleOf(person: number): string {
    const { marks, spriteOf } = this.buffers;
    return roleWords(marks[spriteOf[person] * 4]);
  }

  private widthOf(words: string): number {
    const known = this.widths.get(words);
    if (known !== undefined) return known;
    const { element, name, role } = this.ruler;
    this.element.append(element);
    name.textContent = words;
    role.textContent = '';
    element.classList.add('short');
    const width = element.offsetWidth;
    this.short = element.offsetHeight;
    role.textContent = words;
    element.classList.remove('short');
    this.whole = element.offsetHeight;
    element.remove();
    this.widths.set(words, width);
    return width;
  }
}
