import { errors } from '@strapi/utils';

import type { Refusal, RefusalCode, RefusalValues } from '../../shared/contracts/refusals';

/** Errors whose details say what is wrong in a form that the panel can put into any language. */
const detailsOf = <Code extends RefusalCode>(
  code: Code,
  values: RefusalValues[Code],
): Refusal<Code> => ({ code, values });

export const invalid = <Code extends RefusalCode>(
  message: string,
  code: Code,
  values: RefusalValues[Code],
) => new errors.ValidationError(message, detailsOf(code, values));

/** As `invalid`, and where in what was sent: a form shows it beside that field. */
export const invalidAt = <Code extends RefusalCode>(
  path: readonly (string | number)[],
  message: string,
  code: Code,
  values: RefusalValues[Code],
) =>
  new errors.ValidationError(message, { ...detailsOf(code, values), errors: [{ path, message }] });

export const notFound = <Code extends RefusalCode>(
  message: string,
  code: Code,
  values: RefusalValues[Code],
) => new errors.NotFoundError(message, detailsOf(code, values));

/** Of errors that forbid, Strapi tells the words of this one alone. */
export const forbiddenTo = <Code extends RefusalCode>(
  message: string,
  code: Code,
  values: RefusalValues[Code],
) => new errors.PolicyError(message, detailsOf(code, values));
