import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Loading } from '../../components/home/Loading.tsx';
import { PrepMaybe } from '../../components/prep/PrepMaybe.tsx';
import { PrepTrouble } from '../../components/prep/PrepTrouble.tsx';
import { answerMaybe } from '../../utils/stores/answers.ts';
import type { Prep } from './prep.ts';
import { openPanel } from './open-panel.ts';
import type { Opened } from './opened.ts';
import { PersonCard } from './PersonCard.tsx';

/** Reading is an instant; only what takes longer than this is worth a word. */
const PATIENCE = 200;

interface CardViewProps {
  readonly prep: Prep;
  /** Something was drawn that nothing else tells of. */
  readonly onDrawn: () => void;
}

/** What the open event has to show, in one frame of the card; nothing for most events. */
export function CardView({ prep, onDrawn }: CardViewProps) {
  const opened = prep.opened.value;
  const record = prep.record.record.value;
  // Nothing of anybody is shown before it is known that it may be.
  if (prep.hide.hidden.value !== false) return null;
  if (prep.card.opening.value === undefined || prep.isOpen.value === undefined) {
    return <Toasting prep={prep} />;
  }
  switch (opened.kind) {
    case 'nothing':
      return <Toasting prep={prep} />;
    case 'failed':
      return <PrepTrouble onReload={() => location.reload()} />;
    case 'maybe':
      return <MaybeLine prep={prep} opened={opened} />;
    case 'person': {
      if (record.state === 'failed') return <PrepTrouble onReload={() => location.reload()} />;
      const asked = prep.asked.value;
      if (asked.state === 'failed') return <PrepTrouble onReload={() => location.reload()} />;
      const id = opened.person.record?.id ?? '';
      const isRead = record.state === 'ready' && asked.state === 'ready';
      // Another person's words are never shown under this one's name.
      if (!isRead || record.value.personId !== id || asked.value.personId !== id) {
        return <Slow onDrawn={onDrawn} />;
      }
      const read = { record: record.value, asked: asked.value };
      return <PersonCard key={opened.person.key} prep={prep} opened={opened} {...read} />;
    }
  }
}

function Slow({ onDrawn }: Pick<CardViewProps, 'onDrawn'>) {
  const [isSlow, setSlow] = useState(false);
  useLayoutEffect(onDrawn, [isSlow, onDrawn]);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return isSlow ? <Loading /> : null;
}

/** What was just answered can be taken back, though its question is gone. */
function Toasting({ prep }: { readonly prep: Prep }) {
  return prep.toast.line.value && prep.tab.page.value?.event ? <div class="prep-toasting" /> : null;
}

interface MaybeLineProps {
  readonly prep: Prep;
  readonly opened: Extract<Opened, { kind: 'maybe' }>;
}

function MaybeLine({ prep, opened }: MaybeLineProps) {
  const { maybe, view } = opened;
  return (
    <div class="prep">
      <PrepMaybe
        maybe={maybe}
        onAnswer={(answer) =>
          void prep.undo.run(
            () => answerMaybe(view.account, maybe, answer),
            i18n.t('maybe.remembered'),
          )
        }
        onSayWhom={() => openPanel(prep.tab, { view: 'home' })}
      />
    </div>
  );
}
