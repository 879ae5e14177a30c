import { useState } from 'react';
import { MovedLimits } from './moved-limits';
import { useTexts } from './texts';

/** What a change of the calendars has moved, where something was changed. */
export function MovedLimitsButton({ position }: { readonly position: number | null }) {
  const c = useTexts();
  const [isOpen, setOpen] = useState(false);
  if (position === null) return null;
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {c.calendars.moved.title}
      </button>
      {isOpen ? <MovedLimits position={position} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
