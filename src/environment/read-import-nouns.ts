import type { AddedNouns } from '../importer/lists/counted-nouns';
import { nounTableWith } from '../importer/lists/noun-table';
import type { Variables } from './read-setting';

/**
 * What this newsroom counts its principles and actions by, beside the nouns that all know.
 *
 * @throws Error that names the variables and the noun that is none
 */
export const readImportNouns = (variables: Variables): AddedNouns => {
  const nouns = {
    principles: listOf(variables.IMPORT_PRINCIPLE_NOUNS),
    actionItems: listOf(variables.IMPORT_ACTION_NOUNS),
  };
  try {
    nounTableWith(nouns);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new Error(`IMPORT_PRINCIPLE_NOUNS, IMPORT_ACTION_NOUNS: ${what}.`, { cause: error });
  }
  return nouns;
};

const listOf = (text = ''): string[] => text.split(/[\s,，、]+/).filter((noun) => noun !== '');
