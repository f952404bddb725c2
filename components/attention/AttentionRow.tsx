import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Attention } from '../../utils/domain/attention-types.ts';
import { capitalise, isolate } from '../../utils/i18n/text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { IconName } from '../ui/icons.ts';
import { Menu } from '../ui/Menu.tsx';
import { attentionWords } from './attention-words.ts';
import { repairLink } from './repair-links.ts';
import '../ui/button.css';
import './attention.css';

export interface AttentionRowProps {
  readonly attention: Attention;
  /** The notice that is kept when something is booked, in days. */
  readonly noticeDays: number;
  /** Without the name, where everything is about one person. */
  readonly bare?: boolean;
  readonly onOpenPerson?: () => void;
  /** To what happened: to one entry, where one is meant. */
  readonly onOpenHistory: (changeId: string | undefined) => void;
  readonly onWaive: () => void;
}

/** A sign beside the words; the warning sign is kept for trouble. */
const ICONS: Readonly<Record<Attention['kind'], IconName>> = {
  'none-ahead': 'calendar',
  late: 'clock',
  'very-late': 'clock',
  unsteady: 'moved',
  'moved-late': 'bolt',
  'booked-late': 'bolt',
  'below-floor': 'clock',
  'less-time': 'clock',
  'odd-length': 'clock',
  'gives-way': 'moved',
};

/** One thing that needs a look: with whom, the facts, what mends it, and that it is fine as it is. */
export function AttentionRow(props: AttentionRowProps) {
  const { attention, noticeDays, bare = false } = props;
  const ambient = useAmbient();
  const id = useId();
  const { person, kind, repair } = attention;
  const name = isolate(person.name);
  const words = attentionWords(attention, ambient);
  const link = repairLink(attention, ambient, noticeDays);
  const label = i18n.t('attention.repairOf', { repair: link.words, name });
  return (
    <div class="attention-row">
      <Icon name={ICONS[kind]} size={16} />
      <div class="attention-main">
        {!bare && (
          <button
            class="attention-name"
            type="button"
            aria-describedby={id}
            data-person={person.key}
            onClick={props.onOpenPerson}
          >
            <bdi>{person.name}</bdi>
          </button>
        )}
        <p class="attention-words" id={id}>
          {capitalise(words, ambient.locale)}
        </p>
        <div class="attention-repair">
          {link.href === undefined ? (
            <Button
              kind="quiet"
              small
              label={label}
              describedBy={id}
              onClick={() =>
                props.onOpenHistory(repair.kind === 'history' ? repair.changeId : undefined)
              }
            >
              {link.words}
            </Button>
          ) : (
            <a
              class="button button-quiet button-small"
              href={link.href}
              target="_blank"
              rel="noreferrer"
              aria-label={label}
              aria-describedby={id}
            >
              <span>{link.words}</span>
              <Icon name="external" size={16} directional />
            </a>
          )}
          <Menu
            small
            label={i18n.t('attention.menu', { name, words })}
            items={[{ label: i18n.t('waivers.menu'), onSelect: props.onWaive }]}
          />
        </div>
      </div>
    </div>
  );
}
