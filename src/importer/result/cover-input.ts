import { isUnprintable } from '../unprintable';
import { isWhiteSpace } from '../white-space';
import { ownersOf, type Claims, type Owners } from './owners';
import type { Span } from './spans';

/**
 * Accounts for every character of the input that is not white space. Each has one cell that holds
 * its one owner, so that no two spans can share it; a character that nobody claimed is a remainder
 * too. `coverage` is the part of those characters that stand in a span, counted on the spans.
 */
export function coverInput({ content, claims }: { content: string; claims: Claims }): {
  spans: Span[];
  coverage: number;
} {
  const spans = spansOf({ content, owners: ownersOf({ content, claims }), claims });
  const covered = spans.map(({ start, end }) => countVisible(content.slice(start, end)));
  const total = countVisible(content);
  return { spans, coverage: total === 0 ? 1 : sum(covered) / total };
}

/** White space neither begins nor ends a span, nor does it part what has one owner. */
function spansOf({
  content,
  owners,
  claims,
}: {
  content: string;
  owners: Owners;
  claims: Claims;
}): Span[] {
  const spans: Span[] = [];
  let last: { span: Span; claim: number; quotation: number } | undefined;
  let start = 0;
  for (const character of content) {
    const end = start + character.length;
    if (!isWhiteSpace(character)) {
      const claim = isUnprintable(character) ? UNPRINTABLE : (owners.claim[start] ?? 0);
      const quotation = owners.quotation[start] ?? 0;
      if (last?.claim === claim && last.quotation === quotation) last.span.end = end;
      else {
        const span: Span = { ...ownerOf({ claim, quotation, claims }), start, end };
        spans.push(span);
        last = { span, claim, quotation };
      }
    }
    start = end;
  }
  return spans;
}

// Not the place of any claim: a character that no field may hold belongs to none.
const UNPRINTABLE = -1;

function ownerOf({
  claim,
  quotation,
  claims: { fields, quotations, remainders },
}: {
  claim: number;
  quotation: number;
  claims: Claims;
}) {
  if (claim === UNPRINTABLE) return { kind: 'remainder' as const, name: 'unprintable' as const };
  const field = fields[claim - 1]?.field;
  if (field) {
    const quotedBy = quotations[quotation - 1]?.field ?? null;
    return { kind: 'field' as const, field, quotedBy };
  }
  const name = remainders[claim - fields.length - 1]?.name ?? 'unread';
  return { kind: 'remainder' as const, name };
}

function countVisible(text: string): number {
  let count = 0;
  for (const character of text) if (!isWhiteSpace(character)) count += 1;
  return count;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
