/**
 * Spreadsheets run a cell that begins like a formula. Such a cell gets an apostrophe in front, which
 * they take for "text follows" and do not show; so does one that has an apostrophe there already,
 * or the way back would take that for ours.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export const guardCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

export const unguardCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;

/** Full-width forms too: some spreadsheets read them as the ASCII ones. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
