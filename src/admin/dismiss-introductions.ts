/**
 * Strapi greets each new browser with a guided tour and a banner about its media library, which
 * cover what editors came for and are in no configuration. They remember by these entries that
 * somebody closed them; one that is there already is left as it is.
 */
export const dismissIntroductions = (): void => {
  for (const [key, value] of Object.entries(CLOSED)) {
    if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify(value));
  }
};

const CLOSED = {
  // @strapi/admin, components/GuidedTour/Context.tsx
  STRAPI_GUIDED_TOUR: { enabled: false },
  // @strapi/admin, components/MediaLibraryBanner.tsx: the flag of the old library, and the
  // project's uuid, which package.json sets to false.
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': true,
};
