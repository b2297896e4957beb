import { VOID } from './elements';

/** More than pages nest blocks; the cost of Readability grows with the square of the depth. */
const MAX_DEPTH = 20;

const ATTRIBUTES = ['class', 'id', 'role', 'itemprop', 'rel', 'href', 'src', 'alt'] as const;

/** Writes a page's blocks again, numbered, with all of their text. */
export class OutlineWriter {
  private readonly written: string[] = [];
  /** Names and numbers of what is open; `isWritten` is false beyond the depth that is kept. */
  private readonly openBlocks: { name: string; block: number; isWritten: boolean }[] = [];
  size = 0;

  /** The number of the innermost block that is open; 0 outside of all. */
  get block(): number {
    return this.openBlocks.findLast(({ isWritten, name }) => isWritten && name !== 'a')?.block ?? 0;
  }

  open({ name, attributes }: { name: string; attributes: Record<string, string> }): void {
    const isWritten = this.openBlocks.length < MAX_DEPTH;
    if (isWritten) {
      this.size += 1;
      const said = ATTRIBUTES.map((key) => {
        const value = attributes[key];
        return value === undefined ? '' : ` ${key}="${escape(value)}"`;
      }).join('');
      this.written.push(`<${name} data-block="${this.size}"${said}>`);
    }
    if (!VOID.has(name)) this.openBlocks.push({ name, block: this.size, isWritten });
  }

  text(text: string): void {
    this.written.push(escape(text));
  }

  close(name: string): void {
    const element = this.openBlocks.pop();
    if (element?.isWritten) this.written.push(`</${name}>`);
  }

  html(): string {
    return `<html><body>${this.written.join('')}</body></html>`;
  }
}

/**
 * Only the length of the text and its punctuation are judged, and it is never shown: a full stop in
 * place of what would need an entity is as good, and a parser takes long over a million entities.
 */
function escape(text: string): string {
  return text.replace(/[&<"]/g, '.');
}
