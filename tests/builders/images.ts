/** A picture of the media library, which has no file. */
export const buildImage = async (name: string): Promise<number> => {
  const data = { name, hash: name, ext: '.png', mime: 'image/png', size: 1, provider: 'local' };
  const url = `/uploads/${name}.png`;
  const file = await newsroom.strapi.db
    .query('plugin::upload.file')
    .create({ data: { ...data, url } });
  return (file as { id: number }).id;
};
