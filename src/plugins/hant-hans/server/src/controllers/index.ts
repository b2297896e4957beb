import { documents } from './documents';
import { settings } from './settings';

export const controllers = { documents, settings };
