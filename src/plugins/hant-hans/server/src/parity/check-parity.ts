import type { ParityFinding } from '../../../shared/contracts/documents';
import type { Script } from '../../../shared/scripts';
import { alignLists } from '../merge/align-lists';
import { compareOrder } from '../merge/lay-out';
import type { RecordShape, Shape } from '../merge/shape';
import { asList, plainText, type JsonRecord } from '../merge/values';
import { compareFacts } from './compare-facts';
import { factsOf, type Facts } from './facts';
import { linksOf } from './links';

export interface ParityRequest {
  readonly shape: RecordShape;
  readonly source: JsonRecord;
  /** What conversion makes of the source: comparable with the target. */
  readonly converted: JsonRecord;
  readonly target: JsonRecord;
  readonly script: Script;
  /** The characters of a text that belong to the other script. */
  readonly strayCharacters: (text: string) => readonly string[];
}

/**
 * What readers would see differ between the two scripts and should not: the number and the order of
 * a list's items, numbers, dates and links, and characters of the other script.
 */
export const checkParity = (request: ParityRequest): ParityFinding[] => {
  const { shape, source, converted, target, script, strayCharacters } = request;
  return shape.fields.flatMap(([path, inner]) => {
    const versions = { source: source[path], converted: converted[path], target: target[path] };
    const stray = [...new Set(strayCharacters(plainText(versions.target)))];
    return [
      ...(isListOfComponents(inner, versions.source) ? compareLists(path, versions) : []),
      ...compareAllFacts(path, versions),
      ...(stray.length > 0 ? [{ kind: 'stray', path, script, characters: stray } as const] : []),
    ];
  });
};

interface Versions {
  readonly source: unknown;
  readonly converted: unknown;
  readonly target: unknown;
}

/** Paragraphs may be joined and parted; principles and action items may not. */
const isListOfComponents = (shape: Shape, value: unknown): boolean =>
  shape.kind === 'list' && shape.itemOf(asList(value)[0]).kind === 'record';

const compareLists = (path: string, versions: Versions): ParityFinding[] => {
  const [source, converted, target] = [
    asList(versions.source),
    asList(versions.converted),
    asList(versions.target),
  ];
  if (source.length !== target.length) {
    return [{ kind: 'count', path, source: source.length, target: target.length }];
  }
  const rows = alignLists({ source, converted, target, base: [] });
  return compareOrder(rows) === 'same' ? [] : [{ kind: 'order', path }];
};

const compareAllFacts = (path: string, { source, target }: Versions): ParityFinding[] => {
  const [from, to] = [allFactsOf(source), allFactsOf(target)];
  return (['numbers', 'dates', 'links'] as const).flatMap((kind) => {
    const differing = compareFacts(from[kind], to[kind]);
    return differing ? [{ kind, path, ...differing }] : [];
  });
};

const allFactsOf = (value: unknown): Facts => {
  const facts = factsOf(plainText(value));
  return {
    ...facts,
    links: [...facts.links, ...linksOf(value).map((url) => ({ key: url, text: url }))],
  };
};
