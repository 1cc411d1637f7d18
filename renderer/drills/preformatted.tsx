/** Text that keeps its lines. It scrolls by itself, so Tab reaches it. */
export function Preformatted(props: {
  label: string;
  className?: string | undefined;
  text: string;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; this names code.
    <pre
      className={props.className}
      role="group"
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
      tabIndex={0}
    >
      {props.text}
    </pre>
  );
}
