import { errors } from '@strapi/utils';
import type { z } from 'zod';

/** @throws ValidationError naming the first field that is not as the schema says */
export const parseRequest = <Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): z.output<Schema> => {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalidField(
    issue?.path.map(String).join('.') ?? '',
    issue?.message ?? 'is not as expected',
  );
};

export const invalidField = (field: string, message: string): Error =>
  new errors.ValidationError(`Invalid ${field || 'body'}: ${message}`, {
    errors: [{ path: [field], message }],
  });
