/** The most that is read of a file, and of the text in it; in bytes. What asks for stories says so. */
export const MAX_FILE_SIZE = 20 * 1024 * 1024;
export const MAX_TEXT_SIZE = 2 * 1024 * 1024;

/** A size as people are told it. */
export const megabytes = (bytes: number): number => Math.round((bytes / 1024 / 1024) * 10) / 10;
