export type ListField = 'principles' | 'actionItems';

/**
 * What a declared list holds is decided by the noun that it counts: 「七個突出」 are principles,
 * 「十大行動」 are actions. Folded, so one form serves both scripts.
 */
export const COUNTED_NOUNS: Readonly<Record<ListField, readonly string[]>> = {
  principles: ['突出', '坚持', '原则', '理念', '统筹', '注重'],
  actionItems: ['行动', '举措', '措施', '任务', '工程', '计划'],
};

export interface CountedNoun {
  noun: string;
  field: ListField;
}

/** The noun that ends what is counted: 工程 in 「五大重點工程」. */
export function findCountedNoun(folded: string): CountedNoun | null {
  return ALL_NOUNS.find(({ noun }) => folded.endsWith(noun)) ?? null;
}

export const ALL_NOUNS: readonly CountedNoun[] = [
  ...COUNTED_NOUNS.principles.map((noun) => ({ noun, field: 'principles' as const })),
  ...COUNTED_NOUNS.actionItems.map((noun) => ({ noun, field: 'actionItems' as const })),
];
