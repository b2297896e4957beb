import type { CreditRole } from '../article';

export interface CreditLabel {
  label: string;
  /** Null for work that a newsroom credits and an article has no role for: 校對, 審核, 監製. */
  role: CreditRole | null;
}

/** The label that a folded text begins with; a name may follow it at once: 記者王娜, 海港日報記者王娜. */
export function findCreditLabel(folded: string): CreditLabel | undefined {
  for (const { form, role } of FORMS) {
    const label = form.exec(folded)?.[0];
    if (label !== undefined) return { label, role };
  }
  return undefined;
}

/** Whether a label says for whom somebody reports: 記者, 本報記者, 通訊員. */
export function isReporterLabel(label: string): boolean {
  return /(?:记者|通讯员)$/.test(label);
}

const NEWSROOM = String.raw`(?:\p{Script=Han}{1,6}[报网社台刊])?(?:全媒体|融媒体?)?(?:见习|实习|特约|特派|首席)?`;
// Roles of one person: 「文、圖/王娜」, 「文．攝影：王娜」; 「圖文：王娜」 has nothing between them.
const ROLE = '(?:文字?|撰文|图片?|摄影?)';
export const BETWEEN_ROLES = '[、/.·‧・&+ 和及]';
// One character alone is a word of any sentence, and so are names of work that is no reporter's.
const FOLLOWED = `(?: ?[:/|]|${BETWEEN_ROLES}?${ROLE} ?[:/|])`;

/** Folded credits of the same length, in which roles that are joined are parted as 「文/圖」 is. */
export function partJoinedRoles(folded: string): string {
  return folded.replace(JOINED, '/');
}

const JOINED = new RegExp(
  `(?<=(?<!\\p{Script=Han})${ROLE})${BETWEEN_ROLES}(?=${ROLE} ?[:/|])`,
  'gu',
);

/** A form that begins as another one does stands before it. */
const FORMS: readonly { form: RegExp; role: CreditRole | null }[] = [
  { form: new RegExp(`^${NEWSROOM}摄影(?:记者|师)?`, 'u'), role: 'photographer' },
  {
    form: new RegExp(
      `^${NEWSROOM}(?:文字|视频)?(?:记者(?![站团会节协]|招待)|通讯员|特约撰稿人?)`,
      'u',
    ),
    role: 'reporter',
  },
  { form: /^(?:撰文|撰稿人?|作者(?![系为是]|单位|简介))/, role: 'reporter' },
  { form: new RegExp(`^(?:文字?|采访|采写)(?=${FOLLOWED})`), role: 'reporter' },
  { form: new RegExp(`^(?:图片?|摄)(?=${FOLLOWED})`), role: 'photographer' },
  { form: new RegExp(`^(?:专栏作家|专栏(?=${FOLLOWED}))`), role: 'columnist' },
  { form: /^(?:责任|值班|执行)?编辑(?!部)/, role: 'editor' },
  { form: /^责编/, role: 'editor' },
  { form: new RegExp(`^(?:翻译|编译|译者|译(?=${FOLLOWED}))`), role: 'translator' },
  {
    form: /^(?:校对|审校|审核|[一二三初复终]审|总?监制|总?策划|统筹|签发|排版|美编|制图)(?=[ :/|])/,
    role: null,
  },
];
