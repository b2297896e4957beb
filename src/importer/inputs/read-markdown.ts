import markdownIt from 'markdown-it';

import { lazy } from '../lazy';
import { readHtmlStory } from './read-html';
import type { SourceDocument } from './source-document';

// HTML within Markdown goes where all HTML goes: only its text is read.
const markdown = lazy(() => markdownIt({ html: true }));

/** A story in Markdown (CommonMark, with tables). The first heading of the first level is its title. */
export function readMarkdown(text: string): SourceDocument {
  return readHtmlStory(markdown().render(text));
}
