import { strToU8, zipSync } from 'fflate';

interface DocxParagraph {
  text: string;
  /** A paragraph style by its name: Title, heading 1 … */
  style?: string;
  isBold?: boolean;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The smallest Word document with these paragraphs. */
export const docxOf = (paragraphs: readonly DocxParagraph[]): Uint8Array =>
  zipSync(partsOf(paragraphs));

export const partsOf = (paragraphs: readonly DocxParagraph[]): Record<string, Uint8Array> => {
  const names = [...new Set(paragraphs.flatMap(({ style }) => style ?? []))];
  const styles = names.map(
    (name, index) =>
      `<w:style w:type="paragraph" w:styleId="s${index}"><w:name w:val="${name}"/></w:style>`,
  );
  const body = paragraphs.map(({ text, style, isBold }) => {
    const of = style ? `<w:pPr><w:pStyle w:val="s${names.indexOf(style)}"/></w:pPr>` : '';
    const bold = isBold ? '<w:rPr><w:b/></w:rPr>' : '';
    return `<w:p>${of}<w:r>${bold}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  });
  return {
    '[Content_Types].xml': xml(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'word/styles.xml': xml(`<w:styles xmlns:w="${WORD}">${styles.join('')}</w:styles>`),
    'word/document.xml': xml(
      `<w:document xmlns:w="${WORD}"><w:body>${body.join('')}</w:body></w:document>`,
    ),
  };
};

const xml = (content: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`);
