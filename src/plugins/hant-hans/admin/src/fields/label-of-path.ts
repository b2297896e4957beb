import type { FieldName, FieldNames } from './field-names';
import { parsePath } from './parse-path';

/**
 * What people call the place that a path leads to: `principles[2].title` is 「原則 3 › 標題」. What
 * has no name in the layout keeps that of the schema.
 */
export const labelOfPath = (path: string, names: FieldNames): string =>
  walk(path, names).labels.join(' › ');

/** Whether a path stands for a list as such: for the order of its items. */
export const isOrder = (path: string, names: FieldNames): boolean => walk(path, names).isList;

const walk = (path: string, names: FieldNames): { labels: string[]; isList: boolean } => {
  const labels: string[] = [];
  let isList = false;
  let level: Readonly<Record<string, FieldName>> = names.own;
  for (const part of parsePath(path)) {
    if (part.kind === 'item') {
      labels.push(`${labels.pop() ?? ''} ${part.place}`.trim());
      isList = false;
      continue;
    }
    const field = level[part.name];
    labels.push(field?.label ?? part.name);
    isList = field?.isList ?? false;
    level = (field?.component && names.components[field.component]) || {};
  }
  return { labels, isList };
};
