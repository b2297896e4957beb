import type { TextRange } from '../text-range';
import type { Finding } from '../warning';
import { nameKey, type CreditReading } from './credits';
import type { FurnitureLine } from './furniture-line';

/** What the page says about the story, each thing once. */
export interface SettledFurniture {
  breadcrumb: TextRange[];
  date: { range: TextRange; isoDate: string } | null;
  source: TextRange | null;
  credits: CreditReading[];
  findings: Finding[];
}

/**
 * The first breadcrumb, date and source count; a later one that says otherwise is a finding. Of
 * breadcrumbs, a path counts before a topic alone.
 */
export function settleFurniture({
  folded,
  furnitureLines,
  bylineCredits,
}: {
  folded: string;
  furnitureLines: FurnitureLine[];
  bylineCredits: CreditReading[];
}): SettledFurniture {
  const breadcrumbs = furnitureLines.filter((line) => line.kind === 'breadcrumb');
  const breadcrumb = breadcrumbs.find(({ segments }) => segments.length > 1) ?? breadcrumbs[0];
  const dates = furnitureLines.filter((line) => line.kind === 'date');
  const published = dates.filter(({ isUpdate }) => !isUpdate);
  const date = published[0] ?? dates[0];
  // That a story was changed later contradicts nothing.
  const updates = new Set<FurnitureLine>(
    published.length > 0 ? dates.filter((line) => line.isUpdate) : [],
  );
  const source = furnitureLines.find((line) => line.kind === 'source');
  const lineCredits = furnitureLines.flatMap((line) =>
    line.kind === 'credits' ? line.credits : [],
  );
  return {
    breadcrumb: breadcrumb?.segments ?? [],
    date: date?.isoDate ? { range: date.date, isoDate: date.isoDate } : null,
    source: source?.source ?? null,
    credits: eachOnce({ folded, credits: [...lineCredits, ...bylineCredits] }),
    findings: [
      ...dateFindings(date),
      ...[breadcrumb, date, source].flatMap((first) =>
        first
          ? contradictions({
              folded,
              first,
              furnitureLines: furnitureLines.filter((line) => !updates.has(line)),
            })
          : [],
      ),
    ],
  };
}

function dateFindings(date: (FurnitureLine & { kind: 'date' }) | undefined): Finding[] {
  if (!date) return [{ code: 'missing-date', span: { start: 0, end: 0 }, details: {} }];
  return date.isoDate ? [] : [{ code: 'invalid-date', span: date.date, details: {} }];
}

function contradictions({
  folded,
  first,
  furnitureLines,
}: {
  folded: string;
  first: FurnitureLine;
  furnitureLines: FurnitureLine[];
}): Finding[] {
  const said = saidBy({ folded, line: first });
  return furnitureLines
    .filter((line) => line.kind === first.kind && saidBy({ folded, line }) !== said)
    .map(({ line: { start, end } }) => ({
      code: 'repeated-furniture',
      span: { start, end },
      details: {},
    }));
}

function saidBy({ folded, line }: { folded: string; line: FurnitureLine }): string {
  switch (line.kind) {
    case 'breadcrumb':
      return line.segments.map(({ start, end }) => folded.slice(start, end)).join('>');
    case 'date':
      return line.isoDate ?? line.line.folded;
    case 'source':
      return folded.slice(line.source.start, line.source.end);
    case 'original-title':
    case 'credits':
      return line.line.folded;
  }
}

/** In the order of the page; who is credited above and below the story is credited once. */
function eachOnce({
  folded,
  credits,
}: {
  folded: string;
  credits: CreditReading[];
}): CreditReading[] {
  const seen = new Set<string>();
  return credits
    .toSorted((one, other) => one.name.start - other.name.start)
    .filter(({ role, name }) => {
      const key = `${role} ${nameKey({ folded, name })}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}
