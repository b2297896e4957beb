/**
 * Strapi asks the browser for dates in `zh`, its code for Traditional, which to a browser means
 * Simplified: 「3小时前」 in a panel that is Traditional otherwise. Here `zh` is asked for by its
 * full name, wherever the panel or one of its libraries writes a date.
 */
export const writeTraditionalDates = (): void => {
  Object.assign(Intl, {
    DateTimeFormat: inTraditional(Intl.DateTimeFormat),
    RelativeTimeFormat: inTraditional(Intl.RelativeTimeFormat),
  });
};

type Formatter = typeof Intl.DateTimeFormat | typeof Intl.RelativeTimeFormat;

const inTraditional = <F extends Formatter>(formatter: F): F =>
  new Proxy(formatter, {
    construct: (target, [locales, ...options]: unknown[], newTarget) =>
      Reflect.construct(target, [withFullName(locales), ...options], newTarget) as object,
    // Intl.DateTimeFormat may be called without `new`.
    apply: (target, receiver, [locales, ...options]: unknown[]) =>
      Reflect.apply(target as () => unknown, receiver, [
        withFullName(locales),
        ...options,
      ]) as unknown,
  });

const withFullName = (locales: unknown): unknown => (locales === 'zh' ? 'zh-Hant' : locales);
