const STORIES = '/content-manager/collection-types/api::news-article.news-article';

/** Where the panel edits a version of a story, below /admin. */
export const editAddress = ({
  documentId,
  locale,
}: {
  documentId: string;
  locale: string;
}): string => `${STORIES}/${documentId}?plugins[i18n][locale]=${locale}`;
