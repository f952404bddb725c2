import { i18n } from '#i18n';
import type { PrepHeadProps } from '../../components/prep/PrepHead.tsx';
import { linkName } from '../../components/agenda/shared-link.ts';
import { lastSession } from '../../utils/domain/upcoming.ts';
import { cadenceWords } from '../../utils/i18n/length-words.ts';
import { relativeWords } from '../../utils/i18n/relative-words.ts';
import { capitalise } from '../../utils/i18n/text.ts';
import type { Opened } from './opened.ts';
import type { Prep } from './prep.ts';

/** Whose card it is, "every 2 weeks · last one-on-one 13 days ago", and what can be done with it. */
export function cardHead(
  prep: Prep,
  { person }: Extract<Opened, { kind: 'person' }>,
  onOpenPanel: () => void,
): PrepHeadProps {
  const ambience = { ...prep.clock.value, locale: prep.locale };
  const last = lastSession(person, ambience.now);
  const parts = [
    ...(person.cadenceDays === undefined ? [] : [cadenceWords(person.cadenceDays)]),
    last ? i18n.t('prep.lastOne', [relativeWords(last.start, ambience)]) : i18n.t('prep.firstOne'),
  ];
  return {
    name: person.name,
    summary: capitalise(parts.join(' · '), prep.locale),
    links: (person.record?.links ?? []).map(({ label, url }) => ({
      name: label.trim() === '' ? linkName(url) : label,
      onOpen: () => void open(url, '_blank', 'noreferrer'),
    })),
    onOpenPanel,
    onCollapse: () => prep.setOpen(false),
    onHide: prep.hide.toggle,
    onClose: () => prep.setOpen(undefined),
  };
}
