import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { generateTypes } from '../helpers/run-beside';
import { PROJECT } from '../helpers/run-settings';

test('the committed types are those of the schemas (else: npm run types)', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-types-'));
  try {
    await generateTypes(folder);
    for (const file of ['types/generated/contentTypes.d.ts', 'types/generated/components.d.ts']) {
      const generated = readFileSync(path.join(folder, file), 'utf8');
      expect(readFileSync(path.join(PROJECT, file), 'utf8')).toBe(generated);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
