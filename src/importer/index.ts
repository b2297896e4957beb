export type { BodyElement, Credit, CreditRole, ImportedArticle, ListItem, Locale } from './article';
export { ImportError, type ImportErrorCode } from './import-error';
export type { Messages } from './messages';
export { parseArticle, type ParseArticleOptions, type ParsedArticle } from './parse-article';
export type { FieldPath, QuotingFieldPath, RemainderName, Span } from './result/spans';
export type { TextRange } from './text-range';
export {
  toStrapiBlocks,
  type BlocksResult,
  type ImageAsset,
  type StrapiBlock,
} from './to-strapi-blocks';
export type { Warning, WarningCode, WarningDetails } from './warning';
