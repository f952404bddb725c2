import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { closedAgenda, type ClosedItem } from '../../utils/domain/closed-agenda.ts';
import type { FollowUp, Topic } from '../../utils/domain/record-types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { Conflicts, type ConflictChoice } from '../live-text/Conflicts.tsx';
import { briefly } from '../ui/briefly.ts';
import { Button } from '../ui/Button.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { Summary } from '../ui/Summary.tsx';
import './closed-agenda.css';

/** How many are shown at once: our convention. */
const SHOWN = 20;

export interface ClosedAgendaProps {
  /** The person's name, short. */
  readonly name: string;
  /** All of the person's: what is open is left out here. */
  readonly topics: readonly Topic[];
  readonly followUps: readonly FollowUp[];
  /** There are older ones: asked for when it is unfolded. */
  readonly hasMore: boolean;
  readonly onMore: () => void;
  /** The record that was looked for, by its id: shown, however old. */
  readonly sought?: string | undefined;
  readonly onReopen: (item: ClosedItem) => void;
  readonly onConflict: (item: ClosedItem, passage: string, choice: ConflictChoice) => void;
}

/** What was talked about, done or dropped, folded away: to look up, or to open again. */
export function ClosedAgenda(props: ClosedAgendaProps) {
  const { name, topics, followUps, sought, hasMore, onMore, onReopen } = props;
  const items = useMemo(() => closedAgenda(topics, followUps), [topics, followUps]);
  const place = items.findIndex(({ id }) => id === sought);
  const [unfolded, setUnfolded] = useState(false);
  const [more, setMore] = useState(SHOWN);
  const limit = Math.max(more, place + 1);
  const open = unfolded || place >= 0;
  if (items.length === 0 && !hasMore) return null;
  return (
    <details
      class="closed-agenda"
      open={open}
      onToggle={(event) => {
        setUnfolded(event.currentTarget.open);
        if (event.currentTarget.open && hasMore) onMore();
      }}
    >
      <Summary small>
        {i18n.t('closedAgenda.title')}
        {!hasMore && <span class="section-count">{items.length}</span>}
      </Summary>
      {open && (
        <>
          <ul class="closed-agenda-list">
            {items.slice(0, limit).map((item) => (
              <li key={item.id} class="closed-agenda-item tip-scope" data-record={item.id}>
                <div class="closed-agenda-main">
                  <p class="closed-agenda-words" dir="auto">
                    {textOf(item)}
                  </p>
                  <p class="closed-agenda-when">
                    {stateWords(item, name)} <RelativeTime at={item.at} />
                  </p>
                </div>
                <Button
                  kind="quiet"
                  small
                  label={i18n.t('closedAgenda.reopenThis', [briefly(textOf(item))])}
                  onClick={() => onReopen(item)}
                >
                  {i18n.t('closedAgenda.reopen')}
                </Button>
                <Conflicts
                  conflicts={recordOf(item).conflicts}
                  onSettle={(passage, choice) => props.onConflict(item, passage, choice)}
                />
              </li>
            ))}
          </ul>
          {items.length > limit && (
            <Button kind="quiet" small onClick={() => setMore(limit + SHOWN)}>
              {i18n.t('ui.more', [items.length - limit])}
            </Button>
          )}
        </>
      )}
    </details>
  );
}

function textOf(item: ClosedItem): string {
  return recordOf(item).text;
}

function recordOf(item: ClosedItem) {
  return item.kind === 'topic' ? item.topic : item.followUp;
}

function stateWords(item: ClosedItem, name: string): string {
  if (item.kind === 'topic') {
    return item.topic.state === 'dropped'
      ? i18n.t('closedAgenda.topicDropped')
      : i18n.t('closedAgenda.discussed');
  }
  const { owner, state } = item.followUp;
  if (state === 'dropped') return i18n.t('closedAgenda.followUpDropped');
  return owner === 'me'
    ? i18n.t('closedAgenda.doneByMe')
    : i18n.t('closedAgenda.doneByThem', [isolate(name)]);
}
