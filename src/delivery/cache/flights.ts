import { LRUCache } from 'lru-cache';

import { isSilence } from '../queries/lost-connection';
import type { AnswerStore, Mark } from './answer-store';
import type { Answer } from './answer';

/**
 * Answers under way, one for each key at a time: who asks for the same waits for it.
 *
 * Nobody joins one that was begun before something changed. The change may be what they just made,
 * and it may have been read before. Nor does anybody wait for what gave them nothing the last time, as
 * what is not kept or is refused: they would ask for themselves after that. But where the database has
 * kept one waiting in vain, those who wait for it are told so, and do not begin to wait anew.
 */
export class Flights {
  private readonly underWay = new Map<string, Flight>();
  /** In which era of the store the last flight of a key gave nothing. */
  private readonly fruitless = new LRUCache<string, number>({
    maxSize: 1_000_000,
    sizeCalculation: (_era, key) => key.length + 100,
  });

  constructor(private readonly store: AnswerStore) {}

  /**
   * @returns what somebody else is being answered, or undefined where nobody is
   * @throws that the database is silent, where that was waited for
   */
  join(key: string): Promise<Answer | undefined> | undefined {
    if (this.fruitless.get(key) === this.store.era) return undefined;
    const flight = this.underWay.get(key);
    return flight && this.store.isUntouchedSince(flight.mark) ? flight.answer : undefined;
  }

  /**
   * Makes an answer, with a mark that was taken before its first read.
   *
   * @returns what `make` does; those who join get it, and undefined where it fails, but for silence
   */
  async fly(
    key: string,
    make: (mark: Mark) => Promise<Answer | undefined>,
  ): Promise<Answer | undefined> {
    const mark = this.store.mark();
    const { era } = this.store;
    const made = make(mark);
    const answer = made.catch((error: unknown) => {
      if (isSilence(error)) throw error;
      return undefined;
    });
    // Perhaps nobody waits for it.
    answer.catch(() => undefined);
    const flight = { mark, answer };
    this.underWay.set(key, flight);
    try {
      const found = await made;
      if (found) this.fruitless.delete(key);
      else this.fruitless.set(key, era);
      return found;
    } catch (error) {
      this.fruitless.set(key, era);
      throw error;
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
