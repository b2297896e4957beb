/** Figures as a table has them. */
export const count = (number: number): string => Math.round(number).toLocaleString('en');
export const ms = (time: number): string => (time < 1 ? '<1' : String(Math.round(time)));
/** Where most of it is less than one. */
export const partsOfMs = (time: number): string => time.toFixed(time < 10 ? 2 : 0);
export const kB = (bytes: number): string => (bytes / 1_000).toFixed(1);
export const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;
export const times = (multiple: number): string => `${multiple.toFixed(multiple < 100 ? 2 : 0)}×`;
export const perSecond = (rate: number): string => (rate < 100 ? rate.toFixed(1) : count(rate));
