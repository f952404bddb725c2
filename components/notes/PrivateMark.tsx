import { i18n } from '#i18n';
import { Icon } from '../ui/Icon.tsx';
import './session-note.css';

/** For the user's eyes alone. */
export function PrivateMark() {
  return (
    <span class="private-mark">
      <Icon name="lock" size={16} />
      {i18n.t('notes.private')}
    </span>
  );
}
