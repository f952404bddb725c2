import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FollowUp } from '../../utils/domain/record-types.ts';
import type { Day } from '../../utils/domain/types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { Conflicts, type ConflictChoice } from '../live-text/Conflicts.tsx';
import { LiveLine } from '../live-text/LiveLine.tsx';
import type { SaveText } from '../live-text/stored-text.ts';
import { briefly } from '../ui/briefly.ts';
import { CheckRow } from '../ui/CheckRow.tsx';
import { Menu } from '../ui/Menu.tsx';
import { DueDate } from './DueDate.tsx';

/** What can be done with a follow-up. */
export interface FollowUpActions {
  readonly onSaveText: (followUp: FollowUp) => SaveText;
  readonly onConflict: (followUp: FollowUp, passage: string, choice: ConflictChoice) => void;
  readonly onDone: (followUp: FollowUp) => void;
  /** Not to be done any more; `words` are those it had before they were emptied, for Undo. */
  readonly onDrop: (followUp: FollowUp, words: string) => void;
  readonly onDue: (followUp: FollowUp, due: Day | undefined) => void;
  /** The other one does it. */
  readonly onOwner: (followUp: FollowUp) => void;
}

export interface FollowUpRowProps extends FollowUpActions {
  readonly followUp: FollowUp;
  /** The person's name, short. */
  readonly name: string;
}

/** One follow-up: to tick off, to change where it stands, and when it is due. */
export function FollowUpRow(props: FollowUpRowProps) {
  const { followUp, onDrop } = props;
  const checkbox = useRef<HTMLInputElement>(null);
  const called = briefly(followUp.text) || i18n.t('followUps.noWords');
  return (
    <div data-record={followUp.id}>
      <CheckRow
        checkbox={checkbox}
        label={i18n.t('followUps.done', [called])}
        onCheck={() => props.onDone(followUp)}
        end={
          <Menu
            small
            label={i18n.t('followUps.more', [called])}
            items={[
              {
                label:
                  followUp.owner === 'me'
                    ? i18n.t('followUps.toTheirs', [isolate(props.name)])
                    : i18n.t('followUps.toMine'),
                icon: 'moved',
                onSelect: () => props.onOwner(followUp),
              },
              {
                label: i18n.t('followUps.drop'),
                icon: 'trash',
                danger: true,
                onSelect: () => onDrop(followUp, followUp.text),
              },
            ]}
          />
        }
      >
        <LiveLine
          label={i18n.t('followUps.text', [called])}
          stored={{ text: followUp.text, version: followUp.version }}
          onSave={props.onSaveText(followUp)}
          onEmptied={(words) => onDrop(followUp, words)}
          onDone={() => checkbox.current?.focus()}
        />
        <span class={followUp.due === undefined ? 'at-rest-hidden' : 'follow-up-due'}>
          <DueDate due={followUp.due} onChange={(due) => props.onDue(followUp, due)} />
        </span>
      </CheckRow>
      <Conflicts
        conflicts={followUp.conflicts}
        onSettle={(passage, choice) => props.onConflict(followUp, passage, choice)}
      />
    </div>
  );
}
