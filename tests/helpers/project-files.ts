import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The files of a project as a clone of it would hold them, as paths with slashes relative to its
 * folder: without what its `.gitignore` names. No git is asked, so that an unpacked archive will do.
 */
export function projectFiles(folder: string): string[] {
  const file = path.join(folder, '.gitignore');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return filesBelow(folder, '', ['.git', ...lines].flatMap(readRule));
}

/** A line of `.gitignore`; of several that match the last counts. */
interface Rule {
  readonly pattern: RegExp;
  readonly onlyFolders: boolean;
  readonly ignores: boolean;
}

/** What this project's file is made of: names, `*` within a name, paths from its folder, `/`, `!`. */
function readRule(line: string): Rule[] {
  const text = line.trim();
  if (text === '' || text.startsWith('#')) return [];
  const ignores = !text.startsWith('!');
  const onlyFolders = text.endsWith('/');
  const place = text.replace(/^!/, '').replace(/\/$/, '');
  const names = place.replace(/^\//, '').replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const start = place.includes('/') ? '^' : '(^|/)';
  return [
    { pattern: new RegExp(`${start}${names.replaceAll('*', '[^/]*')}$`), onlyFolders, ignores },
  ];
}

function filesBelow(folder: string, below: string, rules: readonly Rule[]): string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const place = below === '' ? entry.name : `${below}/${entry.name}`;
    if (isIgnored(place, entry, rules)) return [];
    if (entry.isDirectory()) return filesBelow(folder, place, rules);
    return entry.isFile() ? [place] : [];
  });
}

function isIgnored(place: string, entry: Dirent, rules: readonly Rule[]): boolean {
  return (
    rules.findLast(
      ({ pattern, onlyFolders }) => pattern.test(place) && (!onlyFolders || entry.isDirectory()),
    )?.ignores ?? false
  );
}
