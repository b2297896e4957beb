import type { Locale } from './article';
import type { Messages } from './messages';
import type { TextRange } from './text-range';
import { withoutUnprintable } from './unprintable';
import { WARNING_MESSAGES } from './warning-messages';

/** What each kind of warning knows beside its place. */
export interface WarningDetails {
  'missing-date': object;
  'invalid-date': object;
  'unclear-title': object;
  'unclear-site-name': object;
  'repeated-furniture': object;
  'unclear-credit': object;
  'unplaced-line': object;
  'unclear-tail': object;
  'caption-without-image': object;
  'list-count-mismatch': { declared: number; found: number };
  'unclear-list': { isDeclared: boolean };
  'unclassified-list': { isDeclared: boolean; found: number };
  'second-list': object;
  'undecided-script': { assumed: Locale };
  'mixed-script': object;
  'converted-script': { to: Locale };
  'unprintable-characters': { count: number };
}

export type WarningCode = keyof WarningDetails;

/** What a reader found doubtful, and where. `span` is empty where the whole story is meant. */
export type Finding = {
  [Code in WarningCode]: { code: Code; span: TextRange; details: WarningDetails[Code] };
}[WarningCode];

/** A finding in the words of the admin panel's languages. */
export type Warning = Finding & { messages: Messages };

export function toWarning({ finding, content }: { finding: Finding; content: string }): Warning {
  return { ...finding, messages: messagesOf({ finding, text: excerpt({ finding, content }) }) };
}

function messagesOf<Code extends WarningCode>({
  finding: { code, details },
  text,
}: {
  finding: { code: Code; details: WarningDetails[Code] };
  text: string;
}): Messages {
  return WARNING_MESSAGES[code]({ ...details, text });
}

function excerpt({ finding: { span }, content }: { finding: Finding; content: string }): string {
  const text = content.slice(span.start, span.end);
  if (text.length <= MAX_EXCERPT_LENGTH) return withoutUnprintable(text);
  return `${withoutUnprintable(text.slice(0, MAX_EXCERPT_LENGTH))}…`;
}

const MAX_EXCERPT_LENGTH = 30;
