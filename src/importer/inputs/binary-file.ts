/** Files that are mistaken for stories, by the bytes that they begin with. */
const BEGINNINGS: readonly { kind: string; bytes: readonly number[] }[] = [
  { kind: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { kind: 'GIF', bytes: [...Buffer.from('GIF87a')] },
  { kind: 'GIF', bytes: [...Buffer.from('GIF89a')] },
  { kind: 'PDF', bytes: [...Buffer.from('%PDF-')] },
  // One form for Word's .doc, Excel's .xls and PowerPoint's .ppt.
  { kind: 'Office 97–2003', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
];

/** What a file is that holds no text: JPEG, PNG, GIF, PDF, an old Office file, a zip file without a story. */
export function binaryKind(content: Uint8Array): string | null {
  const found = BEGINNINGS.find(({ bytes }) => bytes.every((byte, at) => content[at] === byte));
  return found?.kind ?? (isZip(content) && isWithoutStory(content) ? 'ZIP' : null);
}

/** Whether bytes begin as a zip file does, which a Word document is. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Names of parts are never packed. A file that was cut off may have been a Word document. */
function isWithoutStory({ buffer, byteOffset, byteLength }: Uint8Array): boolean {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return bytes.includes(END_OF_PARTS) && !bytes.includes('word/document.xml');
}

const END_OF_PARTS = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
