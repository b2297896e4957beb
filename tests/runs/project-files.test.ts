import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectFiles } from '../helpers/project-files';
import { PROJECT } from '../helpers/run-settings';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-files-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (...places: string[]): void => {
  for (const place of places) {
    const file = path.join(folder, place);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, '');
  }
};

describe('the files that tests copy of the project', () => {
  it('are those of a clone, by .gitignore and without git', () => {
    write('.git/HEAD', 'src/dist', 'src/index.ts', 'src/logs.ts', 'deep/dist/index.js');
    write('.env', '.env.example', 'a.log', 'src/b.log', 'src/.env.local');
    write('public/uploads/a.jpg', 'public/uploads/.gitkeep', 'src/public/uploads/b.jpg');
    writeFileSync(
      path.join(folder, '.gitignore'),
      '# a comment\n\ndist/\n*.log\n.env\n.env.*\n!.env.example\npublic/uploads/*\n!public/uploads/.gitkeep\n',
    );
    expect(projectFiles(folder).sort()).toEqual([
      '.env.example',
      '.gitignore',
      'public/uploads/.gitkeep',
      'src/dist',
      'src/index.ts',
      'src/logs.ts',
      'src/public/uploads/b.jpg',
    ]);
  });

  it('are sources, and nothing that was built, installed or left by a run', () => {
    const files = projectFiles(PROJECT);
    expect(files).toEqual(expect.arrayContaining(['package.json', 'src/index.ts', '.gitignore']));
    const places = files.map((file) => file.split('/'));
    for (const name of ['node_modules', 'dist', '.tmp', '.data', '.env', '.git']) {
      expect(places.filter((names) => names.includes(name))).toEqual([]);
    }
  });
});
