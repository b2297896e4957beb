export {
  createConverter,
  type ConversionReport,
  type Converter,
  type ConverterOptions,
} from './create-converter';
export {
  compileGlossary,
  type CompiledGlossary,
  type Direction,
  type GlossaryEntry,
} from './glossary/compile-glossary';
export { HONG_KONG_HOUSE_STYLE } from './house-style/hong-kong';
export { simplifiedOnly } from './report/simplified-only';
export { AS_IS, type ProseConverter } from './prose-converter';
export { convertBlocks } from './convert-blocks';
export { convertMarkdown } from './convert-markdown';
export { convertEntry, type Entry } from './convert-entry';
