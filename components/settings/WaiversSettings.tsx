import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import {
  allWaivers,
  WAIVABLE_RULES,
  type WaivableRule,
  type Waiver,
} from '../../utils/domain/waivers.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { WaiveDialog } from '../attention/WaiveDialog.tsx';
import { waivedRuleWords, waiverWords } from '../attention/waiver-words.ts';
import { todayOf } from '../people/day-draft.ts';
import { PersonSelect } from '../people/PersonSelect.tsx';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import './settings.css';

export interface WaiversSettingsProps {
  /** Everybody on the user's list. */
  readonly people: readonly KnownPerson[];
  readonly onWaive: (person: KnownPerson, waiver: Waiver) => void;
  readonly onUnwaive: (person: KnownPerson, rule: WaivableRule) => void;
}

/** What is different with whom, by agreement, and until when: each can be added and taken away. */
export function WaiversSettings({ people, onWaive, onUnwaive }: WaiversSettingsProps) {
  const ambient = useAmbient();
  const [adding, setAdding] = useState<KnownPerson>();
  const [rule, setRule] = useState<WaivableRule>('fairness');
  const today = todayOf(ambient);
  const given = people.flatMap((person) =>
    allWaivers(person.record).map((waiver) => ({ person, waiver })),
  );
  return (
    <section class="settings-group" aria-labelledby="settings-waivers">
      <h2 class="settings-title" id="settings-waivers">
        {i18n.t('waivers.list')}
      </h2>
      {given.length === 0 && <p class="settings-words">{i18n.t('waivers.none')}</p>}
      {given.length > 0 && (
        <ul>
          {given.map(({ person, waiver }) => {
            const name = isolate(person.name);
            const what = waivedRuleWords(waiver.rule);
            const words = waiverWords(waiver, ambient);
            return (
              <li
                key={`${person.key}|${waiver.rule}`}
                class="settings-answer"
                data-record={person.record?.id}
              >
                <span class="settings-answer-words">
                  <span>{i18n.t('attention.named', { name, words: what })}</span>
                  <span class="settings-answer-note">
                    {waiver.until < today ? i18n.t('waivers.over', [words]) : words}
                  </span>
                </span>
                <Button
                  small
                  kind="quiet"
                  label={i18n.t('waivers.removeOf', { name, rule: what })}
                  onClick={() => onUnwaive(person, waiver.rule)}
                >
                  {i18n.t('waivers.remove')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {people.length > 0 && (
        <div class="settings-actions">
          <Select
            small
            label={i18n.t('waivers.rule')}
            value={rule}
            options={WAIVABLE_RULES.map((value) => ({ value, label: waivedRuleWords(value) }))}
            onChange={setRule}
          />
          <PersonSelect label={i18n.t('waivers.whom')} people={people} onChoose={setAdding} />
        </div>
      )}
      <WaiveDialog
        {...(adding && { name: adding.name, rule })}
        open={adding !== undefined}
        onClose={() => setAdding(undefined)}
        onWaive={(waiver) => {
          if (adding) onWaive(adding, waiver);
        }}
      />
    </section>
  );
}
