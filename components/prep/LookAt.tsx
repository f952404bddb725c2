import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Attention } from '../../utils/domain/attention-types.ts';
import { capitalise } from '../../utils/i18n/text.ts';
import { attentionWords } from '../attention/attention-words.ts';
import { repairLink } from '../attention/repair-links.ts';
import { useAmbient } from '../ui/ambient.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Icon } from '../ui/Icon.tsx';
import './prep.css';

export interface LookAtProps {
  readonly attention: readonly Attention[];
  /** The notice that is kept when something is booked, in days. */
  readonly noticeDays: number;
  /** To what happened, which is told in the side panel. */
  readonly onOpenHistory: (changeId: string | undefined) => void;
}

/** "2 things to look at": one line, which unfolds the sentences and their repairs. */
export function LookAt({ attention, ...rest }: LookAtProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const ambient = useAmbient();
  if (attention.length === 0) return null;
  return (
    <div class="prep-look">
      <button
        class="prep-look-head"
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="info" size={16} />
        <span>{i18n.t('prep.look', attention.length)}</span>
        <span class="prep-look-sign">
          <Icon name="chevron" size={16} directional />
        </span>
      </button>
      <ul class="prep-look-list" id={id} hidden={!open}>
        {attention.map((one) => (
          <li key={one.id}>
            {i18n.t('ui.sentence', [capitalise(attentionWords(one, ambient), ambient.locale)])}{' '}
            <Repair {...rest} attention={one} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface RepairProps extends Omit<LookAtProps, 'attention'> {
  readonly attention: Attention;
}

function Repair({ attention, noticeDays, onOpenHistory }: RepairProps) {
  const { href, words } = repairLink(attention, useAmbient(), noticeDays);
  if (href !== undefined) return <ExternalLink href={href}>{words}</ExternalLink>;
  const { repair } = attention;
  return (
    <button
      class="link"
      type="button"
      onClick={() => onOpenHistory(repair.kind === 'history' ? repair.changeId : undefined)}
    >
      {words}
    </button>
  );
}
