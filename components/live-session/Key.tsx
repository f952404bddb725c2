import './live-session.css';

/** The key that does it, beside its words. */
export function Key({ children }: { readonly children: string }) {
  return (
    <kbd class="live-key" aria-hidden="true">
      {children}
    </kbd>
  );
}
