import { Button } from '@strapi/design-system';

import { useText } from '../text/use-text';
import type { PublishBoth } from './use-publish-both';

/** The choice between going back and publishing what differs. */
export const DiffersFooter = ({
  publication,
  onClose,
}: {
  publication: PublishBoth;
  onClose: () => void;
}) => {
  const text = useText();
  const publishAnyway = async () => {
    await publication.publishAnyway();
    onClose();
  };
  return (
    <>
      <Button variant="tertiary" onClick={onClose}>
        {text('cancel')}
      </Button>
      <Button
        variant="danger-light"
        loading={publication.isBusy}
        onClick={() => void publishAnyway()}
      >
        {text('publish.anyway')}
      </Button>
    </>
  );
};
