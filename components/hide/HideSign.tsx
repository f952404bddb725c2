import '../ui/icon.css';

/** An eye, struck out: beside words that say it. */
export function HideSign({ size = 20 }: { readonly size?: 16 | 20 | 40 }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M8 5.2a7.4 7.4 0 0 1 2-.3c3.4 0 6 2.1 7.5 5.1a9.8 9.8 0 0 1-1.9 2.6M12.4 14.7a7 7 0 0 1-2.4.4c-3.4 0-6-2.1-7.5-5.1a9.6 9.6 0 0 1 3.2-3.8M8.3 8.4a2.4 2.4 0 0 0 3.3 3.3M3.8 3.8l12.4 12.4" />
    </svg>
  );
}
