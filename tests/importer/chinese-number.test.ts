import { foldForMatching } from '../../src/importer/fold';
import { parseChineseNumber } from '../../src/importer/lists/chinese-number';

test.each([
  ['七', 7],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['九十九', 99],
  ['兩', 2],
  ['两', 2],
  ['廿', 20],
  ['廿一', 21],
  ['卅', 30],
  ['卅五', 35],
  ['百', 100],
  ['一百', 100],
  ['一百零一', 101],
  ['一百〇八', 108],
  ['一百一十', 110],
  ['兩百廿二', 222],
  ['壹', 1],
  ['貳', 2],
  ['叁', 3],
  ['參', 3],
  ['伍', 5],
  ['陸', 6],
  ['拾貳', 12],
  ['壹佰', 100],
  ['12', 12],
  ['１２', 12],
])('%s is %d', (written, number) => {
  expect(parseChineseNumber(foldForMatching(written))).toBe(number);
});

test.each(['', '幾十', '三四', '十十', '二〇', '一百五', '一百零', '零五', '百百', '1十', '千'])(
  '“%s” is no number',
  (written) => {
    expect(parseChineseNumber(foldForMatching(written))).toBeNull();
  },
);
