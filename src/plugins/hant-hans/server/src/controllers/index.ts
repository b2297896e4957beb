import { ambiguities } from './ambiguities';
import { convert } from './convert';
import { documents } from './documents';
import { glossary } from './glossary';
import { settings } from './settings';

export const controllers = { ambiguities, convert, documents, glossary, settings };
