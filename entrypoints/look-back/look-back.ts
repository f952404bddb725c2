import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { LookBackSpan } from '../../components/look-back/LookBack.tsx';
import { personDocument, type PersonDocument } from '../../utils/domain/person-document.ts';
import { createClock, type Ambient } from '../../utils/stores/clock.ts';
import { createDocumentStore } from '../../utils/stores/person-document.ts';
import { createHideStore, type HideStore } from '../../utils/stores/hide.ts';
import type { Reading } from '../../utils/stores/live-query.ts';
import { zoned } from '../../utils/time.ts';
import { uiLocale } from '../../utils/i18n/locale.ts';

/** How many months are looked back on unless told otherwise: a half-year's review. */
const MONTHS = 6;

/** Everything the page shows. */
export interface LookBackPage {
  readonly clock: ReadonlySignal<Ambient>;
  readonly locale: string;
  readonly hide: HideStore;
  readonly span: ReadonlySignal<LookBackSpan>;
  readonly setSpan: (span: LookBackSpan) => void;
  /** Undefined: nobody of that id is there. */
  readonly document: ReadonlySignal<Reading<PersonDocument | undefined>>;
}

/** Opens the page's stores, for somebody by their id. */
export function createLookBack(personId: string, until: AbortSignal): LookBackPage {
  const clock = createClock(until);
  const { now, zone } = clock.value;
  const today = zoned(now, zone).toPlainDate();
  const span = signal<LookBackSpan>({
    from: monthOf(today.subtract({ months: MONTHS - 1 })),
    until: monthOf(today),
    // What is shown at first may be seen by whoever looks over the shoulder.
    isWhole: false,
  });
  const source = createDocumentStore(personId, until);
  const document = computed((): Reading<PersonDocument | undefined> => {
    const reading = source.value;
    if (reading.state !== 'ready') return reading;
    if (!reading.value) return { state: 'ready', value: undefined };
    const { from, until: last, isWhole } = span.value;
    const wish = { zone, isWhole, from: `${from}-01`, until: `${last}-31` };
    return { state: 'ready', value: personDocument(reading.value, wish) };
  });
  return {
    clock,
    locale: uiLocale(),
    hide: createHideStore(until),
    span,
    setSpan: (next) => (span.value = next),
    document,
  };
}

function monthOf(day: Temporal.PlainDate): string {
  return day.toPlainYearMonth().toString();
}
