import { useEffect, type RefObject } from 'react';

export type Zoom = 'larger' | 'smaller' | 'same';

const byKey: Readonly<Record<string, Zoom>> = {
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  _: 'smaller',
  '0': 'same',
};

/** Less than this is a click by a hand that shakes. */
const dragFrom = 4;

/** Keys and the wheel zoom, a mouse drags. Fingers scroll by themselves; the arrow keys do where the canvas has the focus. */
export function usePanAndZoom(canvas: RefObject<HTMLDivElement | null>, onZoom: (zoom: Zoom) => void): void {
  useEffect(() => {
    const place = canvas.current;
    if (!place) return undefined;
    const ended = new AbortController();
    const { signal } = ended;
    place.addEventListener(
      'keydown',
      (event) => {
        const zoom = byKey[event.key];
        if (!zoom || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        onZoom(zoom);
      },
      { signal },
    );
    place.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        onZoom(event.deltaY < 0 ? 'larger' : 'smaller');
      },
      { signal, passive: false },
    );
    place.addEventListener('pointerdown', (event) => drag(place, event), { signal });
    return () => ended.abort();
  });
}

function drag(place: HTMLElement, { button, pointerType, clientX, clientY }: PointerEvent): void {
  if (button !== 0 || pointerType !== 'mouse') return;
  const [left, top] = [place.scrollLeft, place.scrollTop];
  const ended = new AbortController();
  const { signal } = ended;
  let moved = false;
  window.addEventListener(
    'pointermove',
    (event) => {
      const [x, y] = [event.clientX - clientX, event.clientY - clientY];
      moved ||= Math.hypot(x, y) >= dragFrom;
      if (!moved) return;
      place.dataset['dragged'] = 'true';
      place.scrollLeft = left - x;
      place.scrollTop = top - y;
    },
    { signal },
  );
  const end = (): void => {
    ended.abort();
    delete place.dataset['dragged'];
    if (!moved) return;
    // What was dragged was not clicked.
    const drop = (event: MouseEvent): void => event.stopPropagation();
    window.addEventListener('click', drop, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', drop, { capture: true }));
  };
  window.addEventListener('pointerup', end, { signal });
  window.addEventListener('pointercancel', end, { signal });
}
