import { isObject } from './schema';

/** How long a list in an address may be, `[$in][0]` to `[$in][999]`; qs makes an object of others. */
export const MOST_IN_LIST = 1_000;

/** Whether a value is a list that was too long to be read as one. */
export const isOverlong = (value: unknown): boolean =>
  isObject(value) &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every((key) => /^\d+$/.test(key));
