import { HEADERS_OF_FORM } from '../queries/asks-for-form';

/** Headers that no request has whose answer is kept (`isForEverybody`): who looks for them finds nothing. */
export const ABSENT_WORDS: ReadonlySet<string> = new Set(['authorization', ...HEADERS_OF_FORM]);
