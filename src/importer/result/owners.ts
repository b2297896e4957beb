import type { TextRange } from '../text-range';
import type { FieldPath, QuotingFieldPath, RemainderName } from './spans';

/** Who claims which stretches of the input. Fields must not overlap one another, nor quotations. */
export interface Claims {
  fields: (TextRange & { field: FieldPath })[];
  quotations: (TextRange & { field: QuotingFieldPath })[];
  /** Of these ranges remains what no field claimed; the first to name it does. */
  remainders: (TextRange & { name: RemainderName })[];
}

/** One cell for each UTF-16 unit of the input, so that no two spans can share a character. */
export interface Owners {
  /** For each UTF-16 unit the place of its claim in `fields`, then `remainders`, from 1; 0 is nobody. */
  claim: Uint32Array;
  /** For each UTF-16 unit the place of its quotation, from 1; 0 is none. */
  quotation: Uint32Array;
}

export function ownersOf({ content, claims }: { content: string; claims: Claims }): Owners {
  const claim = new Uint32Array(content.length);
  const quotation = new Uint32Array(content.length);
  claims.fields.forEach((range, index) => fillCells({ cells: claim, range, value: index + 1 }));
  claims.quotations.forEach((range, index) =>
    fillCells({ cells: quotation, range, value: index + 1 }),
  );
  claims.remainders.forEach(({ start, end }, index) => {
    const value = claims.fields.length + index + 1;
    for (let unit = start; unit < end; unit += 1) claim[unit] ||= value;
  });
  return { claim, quotation };
}

function fillCells({
  cells,
  range: { start, end },
  value,
}: {
  cells: Uint32Array;
  range: TextRange;
  value: number;
}): void {
  for (let unit = start; unit < end; unit += 1) {
    if (cells[unit] !== 0) throw new Error(`Two fields claim the character at ${unit}`);
    cells[unit] = value;
  }
}
