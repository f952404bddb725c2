import './progress.css';

/** Something is under way, its end unknown; the words say how far it has come. */
export function Progress({ label }: { readonly label: string }) {
  return (
    <div class="progress" role="status">
      <div class="progress-bar" aria-hidden="true" />
      <p class="progress-words">{label}</p>
    </div>
  );
}
