import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Goal } from '../../utils/domain/record-types.ts';
import type { Day } from '../../utils/domain/types.ts';
import { Conflicts } from '../live-text/Conflicts.tsx';
import { LiveLine } from '../live-text/LiveLine.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckRow } from '../ui/CheckRow.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { AddingList } from './AddingList.tsx';
import { EvidenceFold } from './EvidenceFold.tsx';
import { Fold } from './Fold.tsx';
import { closingItems } from './closing-items.ts';
import type { GoalActions, GrowthDrafts } from './goal-actions.ts';
import { called } from './goal-words.ts';

export interface ParkedNeedsProps extends GoalActions, GrowthDrafts {
  readonly needs: readonly Goal[];
  readonly today: Day;
  /** Whether there is a focus; undefined: with this person there is none. */
  readonly hasFocus: boolean | undefined;
  readonly onAdd: (text: string) => void;
  /** It wants to be the focus. */
  readonly onFocus: (need: Goal) => void;
  readonly onEmptied: (need: Goal, words: string) => void;
}

/** The needs that wait. While nothing is the focus they are in sight, to choose one of. */
export function ParkedNeeds(props: ParkedNeedsProps) {
  const { needs, hasFocus } = props;
  return (
    <Fold
      title={i18n.t('goals.parked')}
      count={needs.length}
      words={needs.map(called).join(' · ') || i18n.t('goals.notYet')}
      open={hasFocus !== true && needs.length > 0}
    >
      <AddingList
        items={needs}
        itemKey={({ id }) => id}
        label={i18n.t('goals.parkedAddLabel')}
        placeholder={i18n.t('goals.parkedPlaceholder')}
        draft={props.draftOf?.('need') ?? ''}
        onDraft={(text) => props.onDraft?.('need', text)}
        onAdd={props.onAdd}
        onDelete={(need) => props.onRemove(need, need.text)}
      >
        {(need) => <ParkedNeed {...props} need={need} />}
      </AddingList>
    </Fold>
  );
}

function ParkedNeed(props: ParkedNeedsProps & { readonly need: Goal }) {
  const { need, hasFocus, onFocus } = props;
  const row = useRef<HTMLDivElement>(null);
  const name = called(need);
  const focusItem: MenuItem = {
    label: i18n.t('goals.makeFocus'),
    icon: 'up',
    onSelect: () => onFocus(need),
  };
  return (
    <div class="parked-need" data-record={need.id} ref={row}>
      <CheckRow
        label={name}
        end={
          <Menu
            small
            label={i18n.t('goals.more', [name])}
            items={[...(hasFocus === undefined ? [] : [focusItem]), ...closingItems(need, props)]}
          />
        }
      >
        <LiveLine
          label={i18n.t('goals.need', [name])}
          stored={{ text: need.text, version: need.version }}
          onSave={props.onSaveText(need, 'text')}
          onEmptied={(words) => props.onEmptied(need, words)}
          onDone={() => row.current?.querySelector('button')?.focus()}
        />
        {hasFocus === false && (
          <Button
            kind="quiet"
            small
            label={i18n.t('goals.makeThisFocus', [name])}
            onClick={() => onFocus(need)}
          >
            {i18n.t('goals.makeFocus')}
          </Button>
        )}
      </CheckRow>
      <Conflicts
        conflicts={need.conflicts}
        onSettle={(passage, choice) => props.onConflict(need, 'text', passage, choice)}
      />
      {need.evidence.length > 0 && <EvidenceFold {...props} goal={need} />}
    </div>
  );
}
