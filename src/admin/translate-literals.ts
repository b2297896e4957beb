import { LITERALS, type Literal } from './translations/literals';

/** The part of a Vite plugin that is used here (vite). */
interface VitePlugin {
  readonly name: string;
  readonly apply: 'build';
  readonly enforce: 'pre';
  transform(code: string, id: string): { code: string; map: null } | undefined;
  buildEnd(failure?: Error): void;
}

/**
 * Lets Strapi's panel ask for a message where its code has an English text. While developing, when Vite
 * bundles packages its own way, the texts stay.
 *
 * @returns a plugin for Vite, which fails the build where the text is no longer in Strapi's code
 */
export const translateLiterals = (literals: readonly Literal[] = LITERALS): VitePlugin => {
  const missing = new Set(literals);
  return {
    name: 'newsroom:translate-literals',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const [path = ''] = id.split('?');
      const ofFile = literals.filter(({ file }) => path.endsWith(`/node_modules/${file}`));
      if (ofFile.length === 0) return undefined;
      const translated = ofFile.reduce(translateLiteral, code);
      for (const literal of ofFile) missing.delete(literal);
      return { code: translated, map: null };
    },
    buildEnd(failure) {
      if (failure || missing.size === 0) return;
      const files = [...missing].map(({ file }) => file);
      throw new Error(
        `The panel is built without ${files.join(', ')}, of which a text was to be translated`,
      );
    },
  };
};

/** @throws Error where the text is not there, or more than once */
export const translateLiteral = (code: string, literal: Literal): string => {
  const [before, after, ...more] = code.split(literal.code);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(
      `${literal.file} does not have "${literal.code.trim()}" once, which was to be translated`,
    );
  }
  return before + literal.translated + after;
};
