import type { Settings } from '../settings';

/** `GET /hant-hans/settings` */
export namespace GetSettings {
  export type Response = { data: Settings };
}

/** `PUT /hant-hans/settings`: the whole of them. */
export namespace UpdateSettings {
  export type Request = Settings;
  export type Response = { data: Settings };
}
