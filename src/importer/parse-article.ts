import type { ImportedArticle } from './article';
import { readStory } from './read-story';
import { claimFields } from './result/claim-fields';
import { composeArticle } from './result/compose-article';
import { coverInput } from './result/cover-input';
import type { Span } from './result/spans';
import { findTextDoubts } from './result/text-findings';
import { readSourceText } from './source-text';
import { toWarning, type Warning } from './warning';

export interface ParseArticleOptions {
  /** A story as it stands: its text with the page around it. */
  content: string;
  /** Leaves punctuation and white space within fields as they are. */
  verbatim?: boolean;
}

export interface ParsedArticle {
  article: ImportedArticle;
  /** In the order of the input. */
  warnings: Warning[];
  /** Every character of the input that is not white space, in exactly one of them. */
  spans: Span[];
  /** The part of those characters that stand in a span: 1, or the importer has lost something. */
  coverage: number;
}

/**
 * Reads a Chinese news story into an article and says what became of every character. The same input
 * gives the same answer, nothing is fetched, and what is doubtful is a warning and stays in the body.
 *
 * @throws {ImportError} where the content is no text, is empty, or has no title or no body
 *
 * @example
 * parseArticle({ content: '標題-某某日報\n2023-01-13\n\n正文。（記者王娜）' }).article.credits
 * // [{ role: 'reporter', name: '王娜' }]
 */
export function parseArticle({ content, verbatim = false }: ParseArticleOptions): ParsedArticle {
  const source = readSourceText(content);
  const story = readStory(source);
  const findings = [...story.findings, ...findTextDoubts({ content, story })];
  return {
    article: composeArticle({ content, story, isVerbatim: verbatim }),
    warnings: findings
      .toSorted((one, other) => one.span.start - other.span.start)
      .map((finding) => toWarning({ finding, content })),
    ...coverInput({ content, claims: claimFields(story) }),
  };
}
