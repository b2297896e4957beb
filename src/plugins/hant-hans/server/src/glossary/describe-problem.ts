import { SCOPES, type GlossaryEntry, type Scope } from '../../../shared/glossary';
import type { EntryProblem } from './problems';

/** The languages of the admin panel that messages are written in, by Strapi's codes of them. */
export type Language = 'zh' | 'zh-Hans' | 'en';

/** What is wrong with an entry, for whoever wrote it. */
export const describeProblem = (problem: EntryProblem, language: Language): string =>
  MESSAGES[language](problem);

const MESSAGES: Record<Language, (problem: EntryProblem) => string> = {
  zh: (problem) => {
    switch (problem.kind) {
      case 'empty':
        return '必須填寫';
      case 'without-letters':
        return '必須含有文字，不能只有標點';
      case 'too-long':
        return `最多 ${problem.limit} 個字符`;
      case 'no-such-scope':
        return `範圍必須是 ${SCOPES.join('、')} 之一`;
      case 'scope-incomplete':
        return '此範圍須指明一份文件：內容類型和文件編號都要填寫';
      case 'no-such-type':
        return `沒有內容類型「${problem.uid}」，或它不分簡繁版本`;
      case 'no-such-document':
        return '沒有這份文件';
      case 'duplicate':
        return `同一範圍（${SCOPE_NAMES.zh[problem.other.scope]}）已有詞條「${pairOf(problem.other)}」`;
    }
  },
  'zh-Hans': (problem) => {
    switch (problem.kind) {
      case 'empty':
        return '必须填写';
      case 'without-letters':
        return '必须含有文字，不能只有标点';
      case 'too-long':
        return `最多 ${problem.limit} 个字符`;
      case 'no-such-scope':
        return `范围必须是 ${SCOPES.join('、')} 之一`;
      case 'scope-incomplete':
        return '此范围须指明一份文档：内容类型和文档编号都要填写';
      case 'no-such-type':
        return `没有内容类型“${problem.uid}”，或它不分简繁版本`;
      case 'no-such-document':
        return '没有这份文档';
      case 'duplicate':
        return `同一范围（${SCOPE_NAMES['zh-Hans'][problem.other.scope]}）已有词条“${pairOf(problem.other)}”`;
    }
  },
  en: (problem) => {
    switch (problem.kind) {
      case 'empty':
        return 'must be filled in';
      case 'without-letters':
        return 'must contain text, not punctuation alone';
      case 'too-long':
        return `must be ${problem.limit} characters at most`;
      case 'no-such-scope':
        return `must be one of ${SCOPES.join(', ')}`;
      case 'scope-incomplete':
        return 'must name the document that this scope means, by content type and document id';
      case 'no-such-type':
        return `there is no content type ${problem.uid} with versions in two scripts`;
      case 'no-such-document':
        return 'there is no such document';
      case 'duplicate':
        return `is in the glossary already, in the same scope (${SCOPE_NAMES.en[problem.other.scope]}): ${pairOf(problem.other)}`;
    }
  },
};

const SCOPE_NAMES: Record<Language, Record<Scope, string>> = {
  zh: { everywhere: '所有內容', related: '相關文件', document: '一份文件' },
  'zh-Hans': { everywhere: '所有内容', related: '相关文档', document: '一份文档' },
  en: { everywhere: 'everywhere', related: 'related documents', document: 'one document' },
};

const pairOf = ({ hant, hans }: GlossaryEntry): string => `${hant} → ${hans}`;
