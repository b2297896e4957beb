import { permitsPath } from '../../src/plugins/hant-hans/server/src/access/permits-path';
import type { Model } from '../../src/plugins/hant-hans/server/src/schema/attributes';

const MODELS: Readonly<Record<string, Model>> = {
  story: {
    attributes: {
      title: { type: 'string' },
      body: { type: 'blocks' },
      seo: { type: 'component', component: 'seo' },
      steps: { type: 'component', component: 'step', repeatable: true },
      zone: { type: 'dynamiczone', components: ['step'] },
    },
  },
  seo: { attributes: { metaTitle: { type: 'string' }, image: { type: 'media' } } },
  step: {
    attributes: {
      title: { type: 'string' },
      note: { type: 'text' },
      seo: { type: 'component', component: 'seo' },
    },
  },
};

const WHOLE_STEP = ['steps.title', 'steps.note', 'steps.seo.metaTitle', 'steps.seo.image'];

test.each<[path: string, fields: readonly string[], isPermitted: boolean]>([
  ['title', ['title'], true],
  ['title', ['body'], false],
  ['body[4]', ['body'], true],
  ['body[+4]', ['body'], true],
  ['body[-4]', ['title'], false],
  ['seo.metaTitle', ['seo.metaTitle'], true],
  ['seo.metaTitle', ['seo.image'], false],
  ['seo', ['seo.metaTitle'], false],
  ['seo', ['seo.metaTitle', 'seo.image'], true],
  ['steps[2].title', ['steps.title'], true],
  ['steps[2].note', ['steps.title'], false],
  ['steps[2].seo', ['steps.seo.metaTitle'], false],
  ['steps[2].seo', ['steps.seo.metaTitle', 'steps.seo.image'], true],
  ['steps[2]', ['steps.title', 'steps.note'], false],
  ['steps[2]', WHOLE_STEP, true],
  ['steps', WHOLE_STEP, true],
  ['zone[0].title', ['zone'], true],
  ['zone[0].title', ['title'], false],
  ['zone', ['zone'], true],
  ['nothing', ['title'], false],
  ['title.below', ['body'], false],
])('what %s leads to is permitted by fields %j: %s', (path, fields, isPermitted) => {
  const getModel = (uid: string) => MODELS[uid] ?? { attributes: {} };
  const has = (field: string) => fields.includes(field);
  expect(permitsPath({ path, uid: 'story', getModel, has })).toBe(isPermitted);
});
