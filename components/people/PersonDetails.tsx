import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { PersonFacts, type PersonFactsProps } from './PersonFacts.tsx';

export interface PersonDetailsProps extends Omit<PersonFactsProps, 'untitled'> {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What somebody is to the user, rhythm, length and addresses, out of the way until asked for. */
export function PersonDetails({ open, onClose, ...facts }: PersonDetailsProps) {
  return (
    <Dialog
      title={i18n.t('facts.title')}
      open={open}
      onClose={onClose}
      actions={
        <Button kind="quiet" onClick={onClose}>
          {i18n.t('ui.close')}
        </Button>
      }
    >
      <PersonFacts {...facts} untitled />
    </Dialog>
  );
}
