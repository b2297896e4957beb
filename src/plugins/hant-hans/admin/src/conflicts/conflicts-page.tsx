import { EmptyStateLayout } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';

import { PERMISSIONS } from '../access/permissions';
import { useListConflictsQuery } from '../requests/documents';
import { useText } from '../text/use-text';
import { ConflictsTable } from './conflicts-table';

/** What waits for a person: documents whose two scripts were changed in the same field. */
const ConflictsPage = () => {
  const text = useText();
  return (
    <Page.Protect permissions={PERMISSIONS.convert}>
      <Page.Title>{text('conflicts.title')}</Page.Title>
      <Page.Main>
        <Layouts.Header title={text('conflicts.title')} subtitle={text('conflicts.subtitle')} />
        <Layouts.Content>
          <Conflicts />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
};

const Conflicts = () => {
  const text = useText();
  const { data, isError } = useListConflictsQuery(undefined, { refetchOnMountOrArgChange: true });
  if (isError) return <Page.Error />;
  if (!data) return <Page.Loading />;
  if (data.length === 0) return <EmptyStateLayout content={text('conflicts.none')} />;
  return <ConflictsTable conflicts={data} />;
};

export default ConflictsPage;
