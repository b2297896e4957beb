import { runInThisContext } from 'node:vm';

/**
 * Sets the clock of the server, which runs outside of jest's realm and goes on ticking.
 *
 * @param time ISO 8601, with its offset
 * @returns sets it back
 */
export const setServerClock = (time: string): (() => void) => {
  const shift = Date.parse(time) - Date.now();
  return (runInThisContext(SHIFT) as (milliseconds: number) => () => void)(shift);
};

const SHIFT = `(milliseconds) => {
  const Real = Date;
  globalThis.Date = class Date extends Real {
    constructor(...args) {
      if (args.length > 0) super(...args);
      else super(Real.now() + milliseconds);
    }
    static now() {
      return Real.now() + milliseconds;
    }
  };
  return () => { globalThis.Date = Real; };
}`;
