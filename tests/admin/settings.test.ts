import type { Settings } from '../../src/plugins/hant-hans/shared/settings';
import {
  withMode,
  withNewRule,
  withoutRule,
  withRule,
} from '../../src/plugins/hant-hans/admin/src/settings/edit-settings';
import { fieldErrorsOf } from '../../src/plugins/hant-hans/admin/src/settings/field-errors';
import {
  jsonFieldsOfText,
  textOfJsonFields,
} from '../../src/plugins/hant-hans/admin/src/settings/json-fields-text';
import { findProblems } from '../../src/plugins/hant-hans/admin/src/settings/find-problems';

const settings: Settings = {
  flavour: 'hk',
  defaultMode: 'on-publish',
  modes: { 'api::topic.topic': 'manual' },
  quotes: { toHans: false, toHant: false },
  houseStyle: [
    { from: '羣', to: '群' },
    { from: '衞', to: '衛' },
  ],
  jsonFields: {},
};

test('a content type is given a mode, and gives it back to the default', () => {
  const uid = 'api::author.author';
  const withOwn = withMode(settings, uid, 'on-save');
  expect(withOwn.modes).toEqual({ 'api::topic.topic': 'manual', [uid]: 'on-save' });
  expect(withMode(withOwn, uid, undefined).modes).toEqual(settings.modes);
});

test('rules of house style are added, changed and removed in their place', () => {
  expect(withNewRule(settings).houseStyle[2]).toEqual({ from: '', to: '' });
  expect(withRule(settings, 1, { to: '卫' }).houseStyle[1]).toEqual({ from: '衞', to: '卫' });
  expect(withoutRule(settings, 0).houseStyle).toEqual([{ from: '衞', to: '衛' }]);
});

test('what was saved is not changed while somebody edits', () => {
  const before = JSON.stringify(settings);
  withRule(settings, 0, { to: '君' });
  withoutRule(settings, 1);
  expect(JSON.stringify(settings)).toBe(before);
});

test.each([
  [
    'the fields that are wrong',
    {
      name: 'ValidationError',
      details: { errors: [{ path: ['houseStyle', 0, 'from'], message: 'too long' }] },
    },
    { 'houseStyle.0.from': 'too long' },
  ],
  ['nothing, where a server names no fields', { name: 'ForbiddenError', details: {} }, {}],
  ['nothing, where there is no answer', new Error('offline'), {}],
  ['nothing, where the answer is of another shape', { details: { errors: [7, {}] } }, {}],
  [
    'in the panel’s own words what the plugin refused',
    {
      details: {
        code: 'no-json-field',
        values: { uid: 'api::a.a', field: 'facts' },
        errors: [{ path: ['jsonFields', 'api::a.a', 0], message: 'Invalid' }],
      },
    },
    { 'jsonFields.api::a.a.0': 'refused.no-json-field api::a.a facts' },
  ],
])('an error tells %s', (_name, error, expected) => {
  const text = (key: string, values = {}) => [key, ...Object.values(values)].join(' ');
  expect(fieldErrorsOf(error, text)).toEqual(expected);
});

test('what the server would refuse is told at once, at the field', () => {
  const houseStyle = [
    { from: '羣', to: '群' },
    { from: ' 羣', to: '羣' },
    { from: '', to: ' ' },
  ];
  expect(findProblems({ houseStyle, jsonFields: { 'api::a.a': ['b', ''] } })).toEqual({
    'houseStyle.1.from': 'settings.problem.duplicate',
    'houseStyle.2.from': 'settings.problem.empty',
    'houseStyle.2.to': 'settings.problem.empty',
    jsonFields: 'settings.problem.json-field',
  });
  expect(findProblems(settings)).toEqual({});
});

test.each([
  ['', {}],
  ['api::exhibit.exhibit: facts', { 'api::exhibit.exhibit': ['facts'] }],
  [
    '\n api::a.a :facts\nmuseum.note：extra \napi::a.a: more\napi::a.a: facts\n',
    { 'api::a.a': ['facts', 'more'], 'museum.note': ['extra'] },
  ],
  ['api::a.a:', { 'api::a.a': [''] }],
  ['api::a.a', { 'api::a.a': [''] }],
  ['facts', { facts: [''] }],
])('JSON fields are read from lines: %j', (text, expected) => {
  expect(jsonFieldsOfText(text)).toEqual(expected);
});

test('JSON fields are written as the lines that they are read from', () => {
  const jsonFields = { 'api::a.a': ['facts', 'more'], 'museum.note': ['extra'] };
  expect(textOfJsonFields(jsonFields)).toBe('api::a.a: facts\napi::a.a: more\nmuseum.note: extra');
  expect(jsonFieldsOfText(textOfJsonFields(jsonFields))).toEqual(jsonFields);
});
