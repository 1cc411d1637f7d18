/** The app's mark: a hollow, dashed play triangle, a run that has not happened yet. */
export function Mark() {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M5 3.2v13.6" />
      <path d="M5 3.2 16.4 10" strokeDasharray="2.6 2.9" />
      <path d="M16.4 10 5 16.8" strokeDasharray="2.6 2.9" />
    </svg>
  );
}
