import { isRecord } from '../merge/values';

/**
 * Whether a blocks value has the shape that Strapi's editor writes. Images, whose files have many
 * properties, and what is of another kind are left to Strapi's validator.
 *
 * @see blocksValidator in @strapi/core, services/entity-validator/blocks-validator.ts
 */
export const areSurelyValidBlocks = (value: unknown): boolean =>
  Array.isArray(value) && value.every(isBlock);

const isBlock = (node: unknown): boolean => {
  if (!isRecord(node)) return false;
  switch (node.type) {
    case 'paragraph':
    case 'quote':
      return hasChildren(node.children, isInline);
    case 'heading':
      return LEVELS.has(node.level) && hasChildren(node.children, isInline);
    case 'code':
      return isTextOrNone(node.language) && hasChildren(node.children, isText);
    case 'list':
      return FORMATS.has(node.format) && hasChildren(node.children, isListChild);
    default:
      return false;
  }
};

const LEVELS = new Set<unknown>([1, 2, 3, 4, 5, 6]);
const FORMATS = new Set<unknown>(['ordered', 'unordered']);
const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'code'];
const LINK = /^(?:\/(?!\/)|(?:https?|ftp):\/\/[\w.-]+(?:[/?#:]|$)|mailto:|tel:)/;

const isListChild = (node: unknown): boolean =>
  isRecord(node) &&
  (node.type === 'list' ? isBlock(node) : node.type === 'list-item' && isItem(node.children));

const isItem = (children: unknown): boolean => Array.isArray(children) && children.every(isInline);

const isInline = (node: unknown): boolean =>
  isText(node) ||
  (isRecord(node) &&
    node.type === 'link' &&
    typeof node.url === 'string' &&
    LINK.test(node.url) &&
    URL.canParse(node.url, 'https://example.com') &&
    Array.isArray(node.children) &&
    node.children.every(isText));

const isText = (node: unknown): boolean =>
  isRecord(node) &&
  node.type === 'text' &&
  typeof node.text === 'string' &&
  MARKS.every((mark) => node[mark] === undefined || typeof node[mark] === 'boolean');

const hasChildren = (children: unknown, isChild: (node: unknown) => boolean): boolean =>
  Array.isArray(children) && children.length > 0 && children.every(isChild);

const isTextOrNone = (value: unknown): boolean =>
  value === undefined || value === null || typeof value === 'string';
