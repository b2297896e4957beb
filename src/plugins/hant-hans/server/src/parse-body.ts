import { errors } from '@strapi/utils';
import type { z } from 'zod';

/**
 * What came from outside, the body of a request for example, as a schema says it should be.
 *
 * @throws ValidationError naming the field that is wrong and what it should be
 */
export const parseBody = <Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): z.output<Schema> => {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).map(String);
  throw new errors.ValidationError(
    `Invalid ${path.length > 0 ? path.join('.') : 'body'}: ${issue?.message ?? 'not as expected'}`,
    { errors: parsed.error.issues.map(({ path: at, message }) => ({ path: at, message })) },
  );
};
