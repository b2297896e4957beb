import type { Script } from '../scripts';
import type { Flavour } from '../settings';

/**
 * `POST /api/hant-hans/convert`: a text or a blocks value, of 1 MB at most, with the settings and
 * the glossary that hold everywhere. `flavour` stands in for the one that is set.
 */
export namespace Convert {
  interface Direction {
    from: Script;
    to: Script;
    flavour?: Flavour;
  }
  export type Request = Direction & ({ text: string } | { blocks: unknown[] });
  export type Response = { data: { text: string } | { blocks: unknown } };
}
