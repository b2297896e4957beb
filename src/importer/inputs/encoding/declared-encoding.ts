import { encodingNamed, type TextEncoding } from './encodings';

/** As far as browsers look. */
const PRESCAN = 4096;

/**
 * What a document says of its own encoding, in `<meta charset>`, its older form, or an XML
 * declaration. UTF-16 that can be read as ASCII is none (HTML standard, "sniffing an encoding").
 */
export function declaredEncoding(bytes: Uint8Array): TextEncoding | undefined {
  const head = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1');
  const name = XML.exec(head)?.[1] ?? META.exec(head)?.[1];
  const encoding = name === undefined ? undefined : encodingNamed(name);
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

const XML = /^<\?xml [^>]{0,100}encoding=["']([\w-]{1,40})["']/i;
const META = /<meta [^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w-]{1,40})/i;
