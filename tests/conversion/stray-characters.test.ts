import { compileGlossary, createConverter } from '../../src/plugins/hant-hans/server/src/engine';
import { strayCharactersIn } from '../../src/plugins/hant-hans/server/src/parity/stray-characters';
import type { Script } from '../../src/plugins/hant-hans/shared/scripts';

const strayIn = (script: Script, text: string, glossary: { hant: string; hans: string }[] = []) => {
  const from = script === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans';
  const { convert } = createConverter({
    from,
    to: script,
    flavour: 'hk',
    glossary: [compileGlossary(glossary, { from, to: script })],
  });
  return strayCharactersIn(script, convert)(text);
};

test.each<[Script, string, string]>([
  ['zh-Hans', '港深合作发展', ''],
  ['zh-Hans', '港深合作發展', '發'],
  ['zh-Hans', '会後采訪', '後訪'],
  ['zh-Hant', '會後採訪，公里外的麵檔', ''],
  ['zh-Hant', '皇后大道中的面孔，只有一台', ''],
  ['zh-Hant', '這是说明和报告', '说报'],
  ['zh-Hant', 'OpenCC 1.4', ''],
])('in %s “%s” these are stray: “%s”', (script, text, stray) => {
  expect(strayIn(script, text).join('')).toBe(stray);
});

test('what the glossary keeps is not stray', () => {
  expect(strayIn('zh-Hans', '李兆乾')).toEqual(['乾']);
  expect(strayIn('zh-Hans', '李兆乾', [{ hant: '李兆乾', hans: '李兆乾' }])).toEqual([]);
});
