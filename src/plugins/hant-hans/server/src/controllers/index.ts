import { documents } from './documents';

export const controllers = { documents };
