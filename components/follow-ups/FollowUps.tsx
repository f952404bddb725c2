import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { parseDue, type DueText } from '../../utils/domain/due.ts';
import { openFollowUps } from '../../utils/domain/follow-ups.ts';
import type { FollowUp } from '../../utils/domain/record-types.ts';
import type { Day } from '../../utils/domain/types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { dayOf } from '../../utils/time.ts';
import { useAmbient } from '../ui/ambient.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ItemSection } from '../ui/ItemSection.tsx';
import { DueReading } from './DueReading.tsx';
import { FollowUpRow, type FollowUpActions } from './FollowUpRow.tsx';
import './due.css';

/** Who does it. */
export type Owner = FollowUp['owner'];

export interface FollowUpsProps extends FollowUpActions {
  /** The person's name, short. */
  readonly name: string;
  /** All of the person's: what is closed is left out here. */
  readonly followUps: readonly FollowUp[];
  /** The record that was looked for, by its id: shown, wherever it stands. */
  readonly sought?: string | undefined;
  /** What was being written when the view closed, for each owner. */
  readonly drafts?: Readonly<Partial<Record<Owner, string>>>;
  /** Each change of it, to be kept: views close without asking. */
  readonly onDraft?: (owner: Owner, text: string) => void;
  readonly onAdd: (owner: Owner, text: string, due: Day | undefined) => void;
}

/** What was promised: by the user first, by the person after. */
export function FollowUps(props: FollowUpsProps) {
  const { followUps } = props;
  const name = isolate(props.name);
  const read = useDueReader();
  /** The line whose last words are no date, as the user said. */
  const [notMeant, setNotMeant] = useState<string>();
  const sides = { me: openFollowUps(followUps, 'me'), them: openFollowUps(followUps, 'them') };
  const meant = (line: string): DueText | undefined => (line === notMeant ? undefined : read(line));

  function reading(text: string) {
    const line = text.trim();
    return <DueReading day={meant(line)?.day} onNotMeant={() => setNotMeant(line)} />;
  }

  function section(owner: Owner) {
    const mine = owner === 'me';
    const label = mine ? i18n.t('followUps.addMine') : i18n.t('followUps.addTheirs', [name]);
    return (
      <ItemSection
        title={mine ? i18n.t('followUps.mine') : i18n.t('followUps.theirs', [name])}
        items={sides[owner]}
        itemKey={(followUp) => followUp.id}
        sought={props.sought}
        onDelete={(followUp) => props.onDrop(followUp, followUp.text)}
        adding={{
          words: i18n.t('followUps.add'),
          label,
          placeholder: i18n.t('followUps.placeholder'),
          draft: props.drafts?.[owner] ?? '',
          onDraft: (text) => props.onDraft?.(owner, text),
          onAdd: (line) => {
            const due = meant(line);
            props.onAdd(owner, due?.text ?? line, due?.day);
          },
          under: reading,
        }}
        empty={
          mine &&
          sides.them.length === 0 && (
            <EmptyState source={i18n.t('followUps.source')}>{i18n.t('followUps.empty')}</EmptyState>
          )
        }
      >
        {(followUp) => <FollowUpRow {...props} followUp={followUp} />}
      </ItemSection>
    );
  }

  return (
    <div class="follow-ups">
      {section('me')}
      {section('them')}
    </div>
  );
}

/** Reads the day at the end of a line, as the user's language says days. */
function useDueReader(): (line: string) => DueText | undefined {
  const { now, zone, locale } = useAmbient();
  return (line) => parseDue(line, dayOf(now, zone), locale);
}
