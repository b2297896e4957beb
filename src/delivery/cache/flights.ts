import type { AnswerStore, Mark } from './answer-store';
import type { Answer } from './answer';

/**
 * Answers under way, one for each key at a time: who asks for the same waits for it.
 *
 * Nobody joins one that was begun before something changed. The change may be what they just made,
 * and it may have been read before.
 */
export class Flights {
  private readonly underWay = new Map<string, Flight>();

  constructor(private readonly store: AnswerStore) {}

  /** @returns what somebody else is being answered, or undefined where nobody is */
  join(key: string): Promise<Answer | undefined> | undefined {
    const flight = this.underWay.get(key);
    return flight && this.store.isUntouchedSince(flight.mark) ? flight.answer : undefined;
  }

  /**
   * Makes an answer, with a mark that was taken before its first read.
   *
   * @returns what `make` does; those who join get it, and undefined where it fails
   */
  async fly(
    key: string,
    make: (mark: Mark) => Promise<Answer | undefined>,
  ): Promise<Answer | undefined> {
    const mark = this.store.mark();
    const made = make(mark);
    const flight = { mark, answer: made.catch(() => undefined) };
    this.underWay.set(key, flight);
    try {
      return await made;
    } finally {
      this.store.release(mark);
      if (this.underWay.get(key) === flight) this.underWay.delete(key);
    }
  }
}

interface Flight {
  readonly mark: Mark;
  readonly answer: Promise<Answer | undefined>;
}
