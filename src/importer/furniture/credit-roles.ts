import type { CreditRole } from '../article';

/** The labels that name a role, folded; a longer label stands before the one that it begins with. */
export const CREDIT_LABELS: readonly { label: string; role: CreditRole }[] = [
  { label: '本报记者', role: 'reporter' },
  { label: '本网记者', role: 'reporter' },
  { label: '见习记者', role: 'reporter' },
  { label: '特约记者', role: 'reporter' },
  { label: '实习记者', role: 'reporter' },
  { label: '记者', role: 'reporter' },
  { label: '特约撰稿', role: 'reporter' },
  { label: '通讯员', role: 'reporter' },
  { label: '撰文', role: 'reporter' },
  { label: '作者', role: 'reporter' },
  { label: '专栏作家', role: 'columnist' },
  { label: '摄影', role: 'photographer' },
  { label: '责任编辑', role: 'editor' },
  { label: '责编', role: 'editor' },
  { label: '编辑', role: 'editor' },
  { label: '翻译', role: 'translator' },
  { label: '编译', role: 'translator' },
  { label: '译者', role: 'translator' },
];

export function findCreditLabel(folded: string): { label: string; role: CreditRole } | undefined {
  return CREDIT_LABELS.find(({ label }) => folded.startsWith(label));
}
