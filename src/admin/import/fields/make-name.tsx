import { Checkbox, Typography } from '@strapi/design-system';

/** Whether what there is not yet is made; for those who may not, what becomes of it. */
export const MakeName = ({
  label,
  mayNot,
  isAllowed,
  isMade,
  onChange,
}: {
  label: string;
  mayNot: string;
  isAllowed: boolean;
  isMade: boolean;
  onChange: (isMade: boolean) => void;
}) => {
  if (!isAllowed) {
    return (
      <Typography variant="pi" textColor="danger600">
        {mayNot}
      </Typography>
    );
  }
  return (
    <Checkbox checked={isMade} onCheckedChange={(checked) => onChange(checked === true)}>
      {label}
    </Checkbox>
  );
};
