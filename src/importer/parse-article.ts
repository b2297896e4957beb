import type { ImportedArticle } from './article';
import { ImportError } from './import-error';
import type { TextEncoding } from './inputs/encoding/encodings';
import type { InputFormat } from './inputs/input-format';
import { readInput, type Input } from './inputs/read-input';
import { plainText, type SourceDocument } from './inputs/source-document';
import type { AddedNouns } from './lists/counted-nouns';
import { nounTableWith } from './lists/noun-table';
import { readStory } from './read-story';
import { claimFields } from './result/claim-fields';
import { composeArticle } from './result/compose-article';
import { coverInput } from './result/cover-input';
import type { Span } from './result/spans';
import { findTextDoubts } from './result/text-findings';
import { readSourceText } from './source-text';
import { toWarning, type Warning } from './warning';

export interface StoryOptions {
  /** Leaves punctuation and white space within fields as they are. */
  verbatim?: boolean;
  /**
   * Nouns that a newsroom counts its principles and actions by, beside those that are known: Chinese, in
   * either script, one to eight characters.
   */
  nouns?: AddedNouns;
}

export interface ParsedStory {
  article: ImportedArticle;
  /** In the order of the input. */
  warnings: Warning[];
  /** Every character of the input that is not white space, in exactly one of them. */
  spans: Span[];
  /** The part of those characters that stand in a span: 1, or the importer has lost something. */
  coverage: number;
}

export interface ParsedArticle extends ParsedStory {
  /** What was read, which spans and warnings speak of: of a page, what a person sees of it. */
  text: string;
  format: InputFormat;
  /** Of bytes; null for what came as text, and for Word. */
  encoding: TextEncoding | null;
}

/**
 * Reads a Chinese news story, in whatever form it came, into an article and says what became of every
 * character. The same input gives the same answer, nothing is fetched, and what is doubtful is a
 * warning and stays in the body.
 *
 * @throws {ImportError} where the content is no text, is too large, or has no title or no body;
 *   `code` says which, `messages` in three languages
 * @throws {Error} where a noun of `nouns` is none, or would be both a principle and an action
 *
 * @example
 * const { article } = await parseArticle({ content: await readFile('report.docx') });
 */
export async function parseArticle({
  verbatim,
  nouns,
  ...input
}: Input & StoryOptions): Promise<ParsedArticle> {
  const { document, format, encoding } = await readInput(input);
  return { ...parseDocument(document, { verbatim, nouns }), text: document.text, format, encoding };
}

/**
 * Reads a story that is text already, as `parseArticle` does.
 *
 * @example
 * parseText({ content: '標題-某某日報\n2023-01-13\n\n正文。（記者王娜）' }).article.credits
 * // [{ role: 'reporter', name: '王娜' }]
 */
export function parseText({
  content,
  ...options
}: { content: string } & StoryOptions): ParsedStory {
  if (typeof content !== 'string') throw new ImportError('not-text');
  return parseDocument(plainText(content), options);
}

/** Reads a story of a document that was read already. */
export function parseDocument(
  document: SourceDocument,
  { verbatim = false, nouns }: StoryOptions = {},
): ParsedStory {
  const source = readSourceText(document);
  const { content } = source;
  const story = readStory({ source, nouns: nounTableWith(nouns) });
  const findings = [...story.findings, ...findTextDoubts({ content, story })];
  return {
    article: composeArticle({ content, story, isVerbatim: verbatim }),
    warnings: findings
      .toSorted((one, other) => one.span.start - other.span.start)
      .map((finding) => toWarning({ finding, content })),
    ...coverInput({ content, claims: claimFields(story) }),
  };
}
