import { readSetting, sayWrong, type Variables } from './read-setting';

/**
 * How many connections a node keeps open, and may open at most.
 *
 * @throws Error that names the variable that is wrong, also where the two do not go together
 */
export const readPoolSize = (variables: Variables): { min: number; max: number } => {
  const min = readSetting('DATABASE_POOL_MIN', variables);
  const max = readSetting('DATABASE_POOL_MAX', variables);
  if (min > max) {
    const expected = `at most DATABASE_POOL_MAX, which is ${max}`;
    throw new Error(sayWrong('DATABASE_POOL_MIN', String(min), expected));
  }
  return { min, max };
};
