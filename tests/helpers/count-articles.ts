/** How many stories a newsroom on this machine tells readers of. */
export const countArticles = async (port: number): Promise<number> => {
  const answer = await fetch(`http://localhost:${port}/api/news-articles?locale=zh-Hant`);
  const { meta } = (await answer.json()) as { meta: { pagination: { total: number } } };
  return meta.pagination.total;
};
