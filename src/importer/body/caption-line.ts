import type { Line } from '../source-text';
import { shiftRange, trimRange, type TextRange } from '../text-range';

/** A line that says what a picture shows or where it is from. */
export interface CaptionLine {
  /** Without the label; null where the line is no more than one: 「（圖）」. */
  caption: TextRange | null;
  /** Where its picture stands, as far as the line says so. */
  points: 'up' | 'down' | null;
  /** Whether it is a caption even where there is no picture. */
  isSure: boolean;
}

/** 「圖：……」, 「▲……」 and 「（圖）」 without these marks; 「圖為……」 and 「圖片來源：……」 as they stand. */
export function readCaptionLine({ start, end, folded, mark }: Line): CaptionLine | null {
  if (mark?.kind === 'caption') return { caption: { start, end }, points: null, isSure: true };
  if (folded.length > MAX_LENGTH) return null;
  const label = LABEL.exec(folded)?.[0];
  if (label !== undefined) {
    const isBracketed = /^[[(]/.test(label) && /[\])]$/.test(folded) && !/[\])] ?$/.test(label);
    const to = folded.length - (isBracketed ? 1 : 0);
    const caption = trimRange({ folded, start: label.length, end: to });
    return {
      caption: caption.end > caption.start ? shiftRange(caption, start) : null,
      points: /[▲△↑]/.test(label) ? 'up' : /[▼▽↓]/.test(label) ? 'down' : null,
      isSure: true,
    };
  }
  const isWhole = WHOLE.test(folded);
  if (!isWhole && !BESIDE_A_PICTURE.test(folded)) return null;
  const points = /^[[(]?上图/.test(folded) ? 'up' : /^[[(]?下图/.test(folded) ? 'down' : null;
  return { caption: { start, end }, points, isSure: isWhole };
}

const LABEL =
  /^(?:[▲△▼▽↑↓]+ ?|[[(]图片?[\])] ?|[[(]?图(?:片|说|\d{1,2}|[一二三四五六七八九十])? ?: ?)/;
const WHOLE = /^[[(]?(?:[上下左右]?图(?:中)?(?:为|示)|图片来源 ?:|图片(?:由|来自))/;
const BESIDE_A_PICTURE = /^[[(]?(?:图 ?\/|(?:资料|档案|网络|示意|效果|合成)(?:图片?|照片?)[\])]?$)/;
const MAX_LENGTH = 200;
