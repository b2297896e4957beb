export type ListField = 'principles' | 'actionItems';

/**
 * What a declared list holds is decided by the noun that it counts: 「七個突出」 are principles,
 * 「十大行動」 are actions. Folded, so one form serves both scripts.
 *
 * Words that head goals as well as principles (確保, 強化, 着力, 加強) are left to the newsroom.
 */
export const COUNTED_NOUNS: Readonly<Record<ListField, readonly string[]>> = {
  principles: [
    '突出',
    '坚持',
    '原则',
    '准则',
    '理念',
    '统筹',
    '注重',
    '要求',
    '方针',
    '宗旨',
    '务必',
    '毫不动摇',
  ],
  actionItems: [
    '行动',
    '行动计划',
    '行动方案',
    '举措',
    '措施',
    '对策',
    '任务',
    '工程',
    '计划',
    '项目',
    '工作',
    '方案',
    '政策',
    '建议',
    '倡议',
    '部署',
    '实事',
    '攻坚战',
  ],
};

/** What a newsroom adds to the table, in either script. */
export type AddedNouns = Partial<Record<ListField, readonly string[]>>;

export interface CountedNoun {
  noun: string;
  field: ListField;
}
