import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';

interface PersonButtonProps {
  readonly name: string;
  readonly onOpen: () => void;
}

/** Somebody's name, which leads to their page. */
export function PersonButton({ name, onOpen }: PersonButtonProps) {
  return (
    <Button kind="quiet" small label={i18n.t('team.openOf', [name])} onClick={onOpen}>
      <bdi>{name}</bdi>
    </Button>
  );
}
