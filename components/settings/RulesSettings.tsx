import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { THRESHOLDS, type Thresholds } from '../../utils/domain/thresholds.ts';
import { numberWords } from '../../utils/i18n/text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { groupWords, ruleWords, RULE_GROUPS } from './rule-groups.ts';
import './rules.css';
import './settings.css';

export interface RulesSettingsProps {
  readonly thresholds: Thresholds;
  /** `null` goes back to the standard. */
  readonly onChange: (name: keyof Thresholds, value: number | null) => void;
}

/** Every figure the rules go by, to be changed, with where it comes from. */
export function RulesSettings({ thresholds, onChange }: RulesSettingsProps) {
  return (
    <section class="settings-group" aria-labelledby="settings-rules">
      <h2 class="settings-title" id="settings-rules">
        {i18n.t('rules.title')}
      </h2>
      <p class="settings-words">{i18n.t('rules.words')}</p>
      {RULE_GROUPS.map(({ rule, names }) => (
        <fieldset class="rules-group" key={rule}>
          <legend>{groupWords(rule)}</legend>
          {names.map((name) => (
            <RuleRow
              key={name}
              name={name}
              value={thresholds[name]}
              onChange={(value) => onChange(name, value)}
            />
          ))}
        </fieldset>
      ))}
    </section>
  );
}

interface RuleRowProps {
  readonly name: keyof Thresholds;
  readonly value: number;
  readonly onChange: (value: number | null) => void;
}

function RuleRow({ name, value, onChange }: RuleRowProps) {
  const { locale } = useAmbient();
  const id = useId();
  const { standard, least, most, step } = THRESHOLDS[name];
  const { name: label, unit, source } = ruleWords(name);
  const words = numberWords(standard, locale);
  return (
    <div class="rule">
      <NumberField
        label={label}
        value={value}
        least={least}
        most={most}
        step={step}
        unit={unit}
        describedBy={id}
        onChange={onChange}
      />
      <details class="rule-source">
        <summary>{i18n.t('ui.source')}</summary>
        <p id={id}>{source}</p>
      </details>
      {value !== standard && (
        <span class="rule-standard">
          <Button
            kind="quiet"
            small
            label={i18n.t('rules.standardOf', { standard: words, name: label })}
            onClick={() => onChange(null)}
          >
            {i18n.t('rules.standard', [words])}
          </Button>
        </span>
      )}
    </div>
  );
}
