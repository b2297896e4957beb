import { foldForMatching } from '../fold';
import { lazy } from '../lazy';
import { COUNTED_NOUNS, type AddedNouns, type CountedNoun, type ListField } from './counted-nouns';
import { declarationPattern } from './declaration-pattern';

/** The nouns that decide what a list holds, and how a text declares one of them. */
export interface NounTable {
  nouns: ReadonlyMap<string, CountedNoun>;
  declaration: RegExp;
}

/**
 * The table for a newsroom: the one for all, with what it adds.
 *
 * @throws {Error} where a noun is not one to eight Han characters, or would be both a principle and an
 * action; the message names it
 */
export function nounTableWith(added: AddedNouns | undefined): NounTable {
  return added ? buildNounTable(added) : defaultTable();
}

const defaultTable = lazy(() => buildNounTable({}));

function buildNounTable(added: AddedNouns): NounTable {
  const fields = new Map<string, ListField>();
  for (const { noun, field, written } of [...nounsOf(COUNTED_NOUNS), ...nounsOf(added)]) {
    if (!NOUN.test(noun)) {
      throw new Error(`The noun “${written}” in ${field} must be one to eight Han characters`);
    }
    if ((fields.get(noun) ?? field) !== field) {
      throw new Error(`The noun “${written}” cannot be in both principles and actionItems`);
    }
    fields.set(noun, field);
  }
  const nouns = new Map([...fields].map(([noun, field]) => [noun, { noun, field }]));
  return { nouns, declaration: declarationPattern([...nouns.keys()]) };
}

/** The longest noun that ends what is counted: 工程 in 「五大重點工程」, 行动计划 before 计划. */
export function findCountedNoun({
  counted,
  table,
}: {
  counted: string;
  table: NounTable;
}): CountedNoun | null {
  for (let start = 0; start < counted.length; start += 1) {
    const noun = table.nouns.get(counted.slice(start));
    if (noun) return noun;
  }
  return null;
}

function nounsOf({ principles = [], actionItems = [] }: AddedNouns) {
  const of = (field: ListField) => (written: string) => ({
    written,
    noun: foldForMatching(written),
    field,
  });
  return [...principles.map(of('principles')), ...actionItems.map(of('actionItems'))];
}

const NOUN = /^\p{Script=Han}{1,8}$/u;
