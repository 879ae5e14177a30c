import { CornerSigns } from './corner-signs';
import type { LiveMark } from './live-mark';

/** How many cases are in a state, how many of them late (red, with a sign), and what disturbs them. */
export function LiveBadge({ mark, width }: { readonly mark: LiveMark; readonly width: number }) {
  const { open, overdue, incidents, suspended } = mark;
  if (open === 0) return null;
  const signs = [
    { kind: 'open', text: String(open) },
    ...(overdue > 0 ? [{ kind: 'late', text: `!${overdue}` }] : []),
    ...(incidents > 0 ? [{ kind: 'incident', text: `▲${incidents}` }] : []),
    ...(suspended > 0 ? [{ kind: 'suspended', text: `‖${suspended}` }] : []),
  ];
  return <CornerSigns signs={signs} width={width} />;
}
