import { unzipSync, zipSync, type Unzipped } from 'fflate';

import { ImportError } from '../../import-error';

/** What a Word document says in XML of a story of 2 MB, in bytes; of all of its parts together. */
const MOST_XML = 8 * 1024 * 1024;
const MOST_PARTS = 1000;

/**
 * The document with only the parts that text is read from, none larger than it says, all of them
 * within bounds: nothing of a file that unpacks to gigabytes is unpacked.
 *
 * @throws {ImportError} `unreadable-docx` for what is no zip file with a document in it; `too-large`
 */
export function limitDocx(bytes: Uint8Array): Uint8Array {
  const parts = unzip(bytes);
  if (!('word/document.xml' in parts)) throw new ImportError('unreadable-docx');
  return zipSync(parts, { level: 0 });
}

function unzip(bytes: Uint8Array): Unzipped {
  let parts = 0;
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts += 1;
        if (parts > MOST_PARTS) throw new ImportError('unreadable-docx');
        if (!isXml(name)) return false;
        size += originalSize;
        if (size > MOST_XML) throw new ImportError('too-large', { limit: MOST_XML });
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('unreadable-docx');
  }
}

const isXml = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);
