import { useCallback, useEffect, useRef, useState } from 'react';

type Position = number | undefined;

/** How long a slider rests before the address says where: each change of an address wakes the whole page. */
const rest = 200;

/**
 * A position that moves at once, and an address that follows when it rests. Where the address itself changes, as by
 * going back, the position follows it.
 */
export function useMovingPosition(
  addressed: Position,
  address: (position: Position) => void,
): readonly [Position, (position: Position) => void] {
  const [position, setPosition] = useState(addressed);
  /** What the address said last, and what this page has made it say. */
  const [known, setKnown] = useState(addressed);
  const [own, setOwn] = useState(addressed);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (known !== addressed) {
    setKnown(addressed);
    if (addressed !== own) {
      setOwn(addressed);
      setPosition(addressed);
    }
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  const move = useCallback(
    (to: Position) => {
      setPosition(to);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        setOwn(to);
        address(to);
      }, rest);
    },
    [address],
  );
  return [position, move];
}
