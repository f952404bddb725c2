import { i18n } from '#i18n';
import { Summary } from '../ui/Summary.tsx';
import { EvidenceList, type EvidenceListProps } from './EvidenceList.tsx';
import './goals.css';

/** The evidence of a need that waits, or of a goal: folded below it. */
export function EvidenceFold(props: EvidenceListProps) {
  const { evidence } = props.goal;
  return (
    <details class="evidence-fold">
      <Summary small>
        {i18n.t('goals.evidence')}
        {evidence.length > 0 && <span class="section-count"> {evidence.length}</span>}
      </Summary>
      <EvidenceList {...props} />
    </details>
  );
}
