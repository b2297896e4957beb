/** Whether a line is the name of an image file and nothing else: 「28.jpg」. */
export function isImageName(folded: string): boolean {
  return folded.length <= MAX_FILE_NAME_LENGTH && IMAGE_NAME.test(folded);
}

const IMAGE_NAME = /^[^。,;:!?/\\<>"|]+\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?)$/i;
const MAX_FILE_NAME_LENGTH = 255;
