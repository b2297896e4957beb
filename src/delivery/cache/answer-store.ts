import { LRUCache } from 'lru-cache';

import type { Change } from '../reads/changes';
import type { Tag } from '../reads/dependencies';
import { sizeOf, type Answer } from './answer';

/**
 * Answers that may be given again, bounded by bytes, the least recently given dropped first.
 *
 * What it is told (`tell`) drops what depends on it. Whoever makes an answer takes a mark before the
 * first read (`mark`) and hands it back with the answer: what was told in between may have been read
 * before it happened, and such an answer is not kept.
 */
export class AnswerStore {
  private readonly answers: LRUCache<string, Answer>;
  private readonly byTag = new Map<Tag, Set<Answer>>();
  private readonly told = new Map<Tag, number>();
  private toldOfEverything = 0;
  private clock = 0;
  /** Marks that are out, by when each was taken. */
  private readonly marks = new Set<Mark>();
  private isOpenNow = false;

  /** @param bytes how much may be kept, at most */
  constructor({ bytes }: { bytes: number }) {
    this.answers = new LRUCache({
      maxSize: bytes,
      maxEntrySize: Math.max(1, Math.floor(bytes / 8)),
      sizeCalculation: sizeOf,
      dispose: (answer) => this.forgetTags(answer),
    });
  }

  /** Whether anything is kept at all: only while changes are told. */
  get isOpen(): boolean {
    return this.isOpenNow;
  }

  /** Another number whenever everything may be another than it was. */
  get era(): number {
    return this.toldOfEverything;
  }

  get size(): { answers: number; bytes: number } {
    return { answers: this.answers.size, bytes: this.answers.calculatedSize };
  }

  open(): void {
    this.clear();
    this.isOpenNow = true;
  }

  /** Changes are not told any more: nothing can be given again. */
  close(): void {
    this.isOpenNow = false;
    this.clear();
  }

  get(key: string): Answer | undefined {
    return this.answers.get(key);
  }

  /** Whether an answer is still the one that is kept; it counts as given. */
  has(answer: Answer): boolean {
    return this.answers.get(answer.key) === answer;
  }

  mark(): Mark {
    const mark = { at: this.clock };
    this.marks.add(mark);
    return mark;
  }

  /** Whether nothing at all was told since a mark was taken. */
  isUntouchedSince({ at }: Mark): boolean {
    return this.clock === at;
  }

  /** Whether nothing of that was told since a mark was taken that is still out. */
  holdsSince(tags: ReadonlySet<Tag>, { at }: Mark): boolean {
    if (this.toldOfEverything > at) return false;
    for (const tag of tags) if ((this.told.get(tag) ?? 0) > at) return false;
    return true;
  }

  /** @returns whether it is kept */
  keep(answer: Answer, mark: Mark): boolean {
    if (!this.isOpenNow || !this.holdsSince(answer.tags, mark)) return false;
    return this.put(answer);
  }

  /** Counts again how large an answer is. */
  measureAgain(answer: Answer): void {
    if (!this.has(answer)) return;
    this.answers.delete(answer.key);
    this.put(answer);
  }

  /** What was told since is not remembered for this mark any longer. */
  release(mark: Mark): void {
    this.marks.delete(mark);
    if (this.marks.size === 0) this.told.clear();
  }

  tell(change: Change): void {
    this.clock += 1;
    if (change.kind === 'everything') {
      this.clear();
      return;
    }
    const tags =
      change.kind === 'tags'
        ? change.tags
        : [...this.byTag.keys()].filter((tag) => isOfTable(tag, change.table));
    // An answer under way may have tags of the table that none that is kept has.
    if (change.kind === 'table' && this.marks.size > 0) this.toldOfEverything = this.clock;
    for (const tag of tags) {
      if (this.marks.size > 0) this.told.set(tag, this.clock);
      for (const answer of this.byTag.get(tag) ?? []) this.answers.delete(answer.key);
    }
    if (this.told.size > MOST_TOLD) this.forgetTold();
  }

  /** @returns whether it is not too large */
  private put(answer: Answer): boolean {
    this.answers.set(answer.key, answer);
    if (!this.has(answer)) return false;
    for (const tag of answer.tags) {
      const known = this.byTag.get(tag);
      if (known) known.add(answer);
      else this.byTag.set(tag, new Set([answer]));
    }
    return true;
  }

  private clear(): void {
    this.clock += 1;
    this.toldOfEverything = this.clock;
    this.answers.clear();
  }

  /** Under load some answer is always under way: those of this moment are given, and not kept. */
  private forgetTold(): void {
    this.toldOfEverything = this.clock;
    this.told.clear();
  }

  private forgetTags(answer: Answer): void {
    for (const tag of answer.tags) {
      const known = this.byTag.get(tag);
      known?.delete(answer);
      if (known?.size === 0) this.byTag.delete(tag);
    }
  }
}

/** More tags than change in the time that an answer takes. */
const MOST_TOLD = 50_000;

/** When an answer was begun, as the store counts. */
export interface Mark {
  readonly at: number;
}

const isOfTable = (tag: Tag, table: string): boolean =>
  tag.startsWith(table) && '@*!.'.includes(tag.charAt(table.length));
