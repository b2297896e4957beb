import type { ParityFinding } from '../../../shared/contracts/documents';
import type { MessageKey } from '../translations/en';

export interface Message {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Words for what differs between the two scripts. */
export const findingMessage = (
  finding: ParityFinding,
  words: {
    /** What people call the field that a path leads to. */
    readonly labelOf: (path: string) => string;
    readonly text: (key: MessageKey) => string;
  },
): Message => {
  const field = words.labelOf(finding.path);
  const key = `parity.${finding.kind}` as const;
  const list = (items: readonly string[]) =>
    items.length > 0 ? items.join('、') : words.text('parity.none');
  switch (finding.kind) {
    case 'count':
      return { key, values: { field, source: finding.source, target: finding.target } };
    case 'numbers':
    case 'dates':
    case 'links':
      return { key, values: { field, source: list(finding.source), target: list(finding.target) } };
    case 'stray':
      return {
        key,
        values: {
          field,
          script: words.text(`script.${finding.script}`),
          characters: list(finding.characters),
        },
      };
    case 'order':
    case 'conflict':
    case 'hidden':
      return { key, values: { field } };
  }
};
