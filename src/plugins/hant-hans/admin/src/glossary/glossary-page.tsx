import { Flex, Link } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';

import { PERMISSIONS } from '../access/permissions';
import { useText } from '../text/use-text';
import { ExportSection } from './export-section';
import { ImportSection } from './import-section';

const ENTRIES = '/content-manager/collection-types/plugin::hant-hans.glossary-entry';

/** Settings › 簡繁同步 › 詞彙表: what the content manager cannot do with many entries at once. */
const GlossaryPage = () => {
  const text = useText();
  return (
    <Page.Protect permissions={PERMISSIONS.glossary}>
      <Page.Title>{text('glossary.title')}</Page.Title>
      <Page.Main>
        <Layouts.Header
          title={text('glossary.title')}
          subtitle={text('glossary.subtitle')}
          primaryAction={
            <Link tag={NavLink} to={ENTRIES}>
              {text('glossary.open')}
            </Link>
          }
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <ExportSection />
            <ImportSection />
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
};

export default GlossaryPage;
