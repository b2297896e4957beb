import markdownIt from 'markdown-it';

import { lazy } from '../lazy';
import { partFrontMatter } from './markdown/front-matter';
import { readHtmlStory } from './read-html';
import type { SourceDocument } from './source-document';

// HTML within Markdown goes where all HTML goes: only its text is read.
const markdown = lazy(() => markdownIt({ html: true }));

/**
 * A story in Markdown (CommonMark, with tables), with front matter or without. Its title is the one that
 * the front matter names, else the first heading of the first level.
 */
export function readMarkdown(text: string): SourceDocument {
  const { head, story } = partFrontMatter(text);
  return readHtmlStory(markdown().render(story), head);
}
