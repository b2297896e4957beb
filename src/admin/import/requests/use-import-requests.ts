import { useMemo } from 'react';

import { useFetchClient } from '@strapi/strapi/admin';

import type {
  DeskCheck,
  DeskCheckRequest,
  DeskPreview,
  DeskSaved,
  DeskSaveRequest,
} from '../../../api/article-import/contracts/desk';
import type { StoryInput } from '../stories/story';

/** What the page asks of the server; each throws what the fetch client does. */
export interface ImportRequests {
  preview(input: StoryInput): Promise<DeskPreview>;
  check(request: DeskCheckRequest): Promise<DeskCheck>;
  save(request: DeskSaveRequest): Promise<DeskSaved>;
}

export const useImportRequests = (): ImportRequests => {
  const { post } = useFetchClient();
  return useMemo(() => {
    const ask = async <Data>(path: string, body: unknown): Promise<Data> =>
      (await post<{ data: Data }>(`/article-import${path}`, body)).data.data;
    return {
      preview: (input) => ask('/preview', bodyOf(input)),
      check: (request) => ask('/check', request),
      save: (request) => ask('', request),
    };
  }, [post]);
};

const bodyOf = (input: StoryInput): FormData | { content: string } => {
  if (input.kind === 'text') return { content: input.content };
  const form = new FormData();
  form.append('files', input.file, input.file.name);
  return form;
};
