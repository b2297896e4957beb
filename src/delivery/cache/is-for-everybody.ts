import type { IncomingHttpHeaders } from 'node:http';

import { asksForForm } from '../queries/asks-for-form';
import { isAnonymous } from './is-anonymous';

/** Whether what a request is answered with is an answer for whoever asks the same. */
export const isForEverybody = (headers: IncomingHttpHeaders): boolean =>
  isAnonymous(headers) && !asksForForm(headers);
