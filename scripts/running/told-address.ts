import { tryLocalLock } from '../../database/local-lock';

/**
 * Tells the other doors of a folder where its newsroom serves, as long as this process lives. Of
 * several nodes the first one does.
 */
export async function tellAddress(folder: string, address: string): Promise<void> {
  await tryLocalLock({ name: nameOf(folder), holder: address });
}

/** Where the newsroom of a folder says that it serves; undefined where none does. */
export async function toldAddress(folder: string): Promise<string | undefined> {
  const attempt = await tryLocalLock({ name: nameOf(folder), holder: '' });
  if (attempt.kind === 'busy') return attempt.holder || undefined;
  await attempt.lock.release();
  return undefined;
}

const nameOf = (folder: string): string => `where the newsroom of ${folder} serves`;
