import type { MetadataName } from '../inputs/source-document';
import { lineAt, type Line } from '../source-text';
import type { TextRange } from '../text-range';
import { readBreadcrumbLine } from './breadcrumb-line';
import { readAuthors } from './authors';
import { readDateAt } from './date';
import type { FurnitureLine } from './furniture-line';
import { zonedDay } from './zoned-day';

/** What a document's head says of the story. */
export interface MetadataReading {
  headline: Line | null;
  pageTitle: Line | null;
  subtitle: TextRange | null;
  summary: TextRange | null;
  siteName: TextRange | null;
  sourceUrl: TextRange | null;
  /** In the order of the head, each in a line of its own. */
  furniture: FurnitureLine[];
  lines: Line[];
}

/** Reads the lines that are marked as metadata; what none of it is stays what the line says. */
export function readMetadata({
  folded,
  lines,
}: {
  folded: string;
  lines: readonly Line[];
}): MetadataReading {
  const values = lines.flatMap((line) =>
    line.mark?.kind === 'metadata'
      ? [{ name: line.mark.name, value: lineAt({ folded, range: line.mark.value }) }]
      : [],
  );
  const valueOf = (name: MetadataName): Line | null =>
    values.find((one) => one.name === name)?.value ?? null;
  return {
    headline: valueOf('headline'),
    pageTitle: valueOf('pageTitle'),
    subtitle: valueOf('subtitle'),
    summary: valueOf('description'),
    siteName: valueOf('siteName'),
    sourceUrl: valueOf('url'),
    furniture: values.flatMap(({ name, value }) => readValue({ name, value }) ?? []),
    lines: [...lines],
  };
}

function readValue({ name, value }: { name: MetadataName; value: Line }): FurnitureLine | null {
  switch (name) {
    case 'datePublished':
      return {
        kind: 'date',
        line: value,
        date: value,
        // People write heads as well as programs.
        isoDate: zonedDay(value.folded) ?? readDateAt(value.folded, 0)?.isoDate ?? null,
        isUpdate: false,
      };
    case 'source':
      return { kind: 'source', line: value, source: value };
    case 'breadcrumb':
      return readBreadcrumbLine(value);
    case 'author': {
      const credits = readAuthors(value);
      return credits && { kind: 'credits', line: value, credits };
    }
    default:
      return null;
  }
}
