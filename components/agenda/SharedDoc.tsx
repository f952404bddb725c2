import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isolate } from '../../utils/i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Menu } from '../ui/Menu.tsx';
import { linkName, type SharedLink } from './shared-link.ts';
import { SharedDocDialog } from './SharedDocDialog.tsx';
import './agenda.css';

export interface SharedDocProps {
  readonly links: readonly SharedLink[];
  /** All links as they should be from now on; the page offers Undo where one was removed. */
  readonly onChange: (links: readonly SharedLink[]) => void;
}

/** The documents shared with somebody: to open, to add, to change, to remove. */
export function SharedDoc({ links, onChange }: SharedDocProps) {
  /** The place of the link in the dialog; the number of links: a new one. */
  const [edited, setEdited] = useState<number>();
  const current = edited === undefined ? undefined : links[edited];
  return (
    <div class="shared-doc" data-record="document">
      {links.map((link, place) => {
        const called = isolate(nameOf(link));
        return (
          <span class="shared-doc-link" key={`${place} ${link.url}`}>
            <ExternalLink href={link.url}>
              <bdi>{nameOf(link)}</bdi>
            </ExternalLink>
            <Menu
              small
              label={i18n.t('sharedDoc.more', [called])}
              items={[
                { label: i18n.t('sharedDoc.edit'), icon: 'edit', onSelect: () => setEdited(place) },
                {
                  label: i18n.t('sharedDoc.another'),
                  icon: 'add',
                  onSelect: () => setEdited(links.length),
                },
                {
                  label: i18n.t('sharedDoc.remove'),
                  icon: 'trash',
                  danger: true,
                  onSelect: () => onChange(links.toSpliced(place, 1)),
                },
              ]}
            />
          </span>
        );
      })}
      {links.length === 0 && (
        <Button kind="quiet" small icon="add" onClick={() => setEdited(0)}>
          {i18n.t('sharedDoc.add')}
        </Button>
      )}
      <SharedDocDialog
        {...(current && { link: current })}
        open={edited !== undefined}
        onClose={() => setEdited(undefined)}
        onSave={(link) => onChange(links.toSpliced(edited ?? links.length, 1, link))}
      />
    </div>
  );
}

function nameOf({ label, url }: SharedLink): string {
  return label.trim() === '' ? linkName(url) : label;
}
