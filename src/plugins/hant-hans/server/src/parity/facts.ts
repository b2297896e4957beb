/** What a text says that is the same in every script. */
export interface Facts {
  readonly numbers: readonly string[];
  readonly dates: readonly string[];
  readonly links: readonly string[];
}

const LINK = /https?:\/\/[!-~]+/g;
const DATE = /\d{1,4}\s?[年/-]\s?\d{1,2}\s?[月/-]\s?\d{1,2}\s?日?|\d{1,2}\s?月\s?\d{1,2}\s?日/g;
const NUMBER = /\d+(?:[.,:]\d+)*/g;

/** Links, dates and numbers of a text, each sorted; full-width digits count as digits. */
export const factsOf = (text: string): Facts => {
  const plain = text.normalize('NFKC');
  const withoutLinks = plain.replace(LINK, ' ');
  const withoutDates = withoutLinks.replace(DATE, ' ');
  return {
    links: [...(plain.match(LINK) ?? [])].sort(),
    dates: [...(withoutLinks.match(DATE) ?? [])].map((date) => date.replaceAll(/\s/g, '')).sort(),
    numbers: [...(withoutDates.match(NUMBER) ?? [])].sort(),
  };
};
