import type { Problems } from '../draft/find-problems';

/**
 * Scrolls to the first of the fields that are to be corrected, as they stand on the page, and enters
 * it. What has no field of its own, such as a body that is missing, is only scrolled to.
 */
export const enterFirstProblem = (problems: Problems): void => {
  const paths = new Set(Object.keys(problems));
  const fields = document.querySelectorAll<HTMLElement>('[data-place] [name], [data-place="body"]');
  const first = [...fields].find((field) => paths.has(pathOf(field)));
  first?.focus({ preventScroll: true });
  // Of the body its beginning, where the problem is told.
  first?.scrollIntoView({ block: first.hasAttribute('name') ? 'center' : 'start' });
};

const pathOf = (field: HTMLElement): string =>
  field.getAttribute('name') ?? field.dataset.place ?? '';
