import { editAddress } from '../../src/plugins/hant-hans/admin/src/conflicts/edit-address';

test.each([
  [false, '/content-manager/collection-types/api::topic.topic/abc?plugins[i18n][locale]=zh-Hans'],
  [true, '/content-manager/single-types/api::topic.topic?plugins[i18n][locale]=zh-Hans'],
])('the version that waits for a person is edited at its own address', (isSingle, address) => {
  const version = { uid: 'api::topic.topic', documentId: 'abc', script: 'zh-Hans' } as const;
  expect(editAddress({ ...version, isSingle })).toBe(address);
});
