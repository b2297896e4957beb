/**
 * Makes half-width , : ; ? ! ( ) full-width where they stand beside a Han character or the
 * punctuation of Han text: 「指出,2022年」 becomes 「指出，2022年」, while 10:30 and 1,000 stay. A pair
 * of brackets is widened together.
 */
export function widenPunctuation(text: string): string {
  const marks = [...text.matchAll(HALF_WIDTH)].map(({ index }) => index);
  const partners = bracketPartners({ text, marks });
  const widened = new Set<number>();
  // The left neighbour may itself have been widened: both marks of 「嗎?!」 are.
  const isInHanText = (at: number) =>
    widened.has(at - 1) || isHan(characterBefore(text, at)) || isHan(characterAt(text, at + 1));
  for (const at of marks) {
    const partner = partners.get(at);
    if (isInHanText(at) || (partner !== undefined && isInHanText(partner))) widened.add(at);
  }
  return text.replace(HALF_WIDTH, (mark, at: number) =>
    widened.has(at) ? String.fromCharCode(mark.charCodeAt(0) + TO_FULL_WIDTH) : mark,
  );
}

function bracketPartners({ text, marks }: { text: string; marks: number[] }): Map<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const at of marks) {
    if (text[at] === '(') open.push(at);
    if (text[at] !== ')') continue;
    const opening = open.pop();
    if (opening !== undefined) partners.set(opening, at).set(at, opening);
  }
  return partners;
}

function characterAt(text: string, at: number): string {
  const codePoint = text.codePointAt(at);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}

function characterBefore(text: string, at: number): string {
  const isPair = /[\udc00-\udfff]/.test(text.charAt(at - 1));
  return text.slice(Math.max(0, at - (isPair ? 2 : 1)), at);
}

function isHan(character: string): boolean {
  return HAN_TEXT.test(character);
}

const HALF_WIDTH = /[,:;?!()]/g;
const HAN_TEXT = /^[\p{Script=Han}\u3001-\u303f\uff01-\uff5e]$/u;
const TO_FULL_WIDTH = 0xfee0;
