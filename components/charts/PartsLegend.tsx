/** What the parts of columns or rows mean, in their order. */
export function PartsLegend({ names }: { readonly names: readonly string[] }) {
  return (
    <ul class="picture-legend">
      {names.map((each, at) => (
        <li key={each}>
          <svg width={12} height={12} aria-hidden="true">
            <rect
              class={`chart-part chart-part-${at}`}
              x={0.5}
              y={0.5}
              width={11}
              height={11}
              rx={3}
            />
          </svg>
          {each}
        </li>
      ))}
    </ul>
  );
}
