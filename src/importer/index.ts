export type {
  BodyElement,
  Credit,
  CreditRole,
  ImportedArticle,
  ListItem,
  Locale,
  TextLink,
} from './article';
export type { AddedNouns } from './lists/counted-nouns';
export { ImportError, type ImportErrorCode, type ImportErrorDetails } from './import-error';
export type { TextEncoding } from './inputs/encoding/encodings';
export { createParser, type Parser, type ParserLimits } from './worker/parse-in-worker';
export { FORMATS, formatOfFile, type InputFormat } from './inputs/input-format';
export { MAX_FILE_SIZE, MAX_TEXT_SIZE } from './inputs/limits';
export type { Input } from './inputs/read-input';
export type { Messages } from './messages';
export {
  parseArticle,
  parseText,
  type ParsedArticle,
  type ParsedStory,
  type StoryOptions,
} from './parse-article';
export type { FieldPath, QuotingFieldPath, RemainderName, Span } from './result/spans';
export type { TextRange } from './text-range';
export {
  toStrapiBlocks,
  type BlocksResult,
  type ImageAsset,
  type StrapiBlock,
} from './to-strapi-blocks';
export type { Warning, WarningCode, WarningDetails } from './warning';
