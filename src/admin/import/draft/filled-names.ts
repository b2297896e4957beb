/** Names without the blanks around them, and without those that are nothing else. */
export const filledNames = (names: readonly string[]): string[] =>
  names.map((name) => name.trim()).filter((name) => name !== '');
