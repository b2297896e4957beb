/** @jest-environment-options {"types": "tests/types/museum"} */
import { LOAN, museum } from '../builders/museum';

const version = (documentId: string, locale: string) =>
  museum(LOAN).findOne({ documentId, locale });

test('a clone has the corrections of the original, but not what there may be only once', async () => {
  const { documentId } = await museum(LOAN).create({
    locale: 'zh-Hant',
    data: { number: '甲號', purpose: '展覽' },
  });
  await museum(LOAN).update({ documentId, locale: 'zh-Hans', data: { purpose: '人手' } });
  expect(await version(documentId, 'zh-Hans')).toMatchObject({ number: '甲号', purpose: '人手' });

  const { entries } = await museum(LOAN).clone({
    documentId,
    locale: 'zh-Hant',
    data: { number: '乙號' },
  });
  const copy = entries[0]?.documentId ?? '';
  expect(await version(copy, 'zh-Hant')).toMatchObject({ number: '乙號', purpose: '展覽' });
  expect(await version(copy, 'zh-Hans')).toMatchObject({ number: '乙号', purpose: '人手' });
  expect(await version(documentId, 'zh-Hans')).toMatchObject({ number: '甲号' });
});
