import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Attention } from '../../utils/domain/attention-types.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { Waiver } from '../../utils/domain/waivers.ts';
import { Section } from '../ui/Section.tsx';
import { AttentionRow } from './AttentionRow.tsx';
import { WaiveDialog } from './WaiveDialog.tsx';

export interface AttentionListProps {
  readonly list: readonly Attention[];
  readonly noticeDays: number;
  /** On one person's own page: without names. */
  readonly bare?: boolean;
  readonly onOpenPerson: (person: KnownPerson) => void;
  readonly onOpenHistory: (person: KnownPerson, changeId: string | undefined) => void;
  readonly onWaive: (person: KnownPerson, waiver: Waiver) => void;
}

/** What needs a look, three rows and then "More"; nothing where nothing does. */
export function AttentionList({ list, ...props }: AttentionListProps) {
  const { noticeDays, bare = false } = props;
  const [waiving, setWaiving] = useState<Attention>();
  return (
    <>
      <Section
        title={i18n.t('attention.title')}
        items={list}
        itemKey={({ id }) => id}
        listClass="attention-list"
        strict
      >
        {(attention) => (
          <AttentionRow
            attention={attention}
            noticeDays={noticeDays}
            bare={bare}
            onOpenPerson={() => props.onOpenPerson(attention.person)}
            onOpenHistory={(changeId) => props.onOpenHistory(attention.person, changeId)}
            onWaive={() => setWaiving(attention)}
          />
        )}
      </Section>
      <WaiveDialog
        {...(waiving && { name: waiving.person.name, rule: waiving.rule })}
        open={waiving !== undefined}
        onClose={() => setWaiving(undefined)}
        onWaive={(waiver) => {
          if (waiving) props.onWaive(waiving.person, waiver);
        }}
      />
    </>
  );
}
