import { useMemo } from 'react';
import { encode } from 'uqr';

interface QrCodeProps {
  readonly text: string;
  readonly label: string;
  /** Edge length in pixels. */
  readonly size: number;
}

/** A text as a QR code, drawn as one path: it prints sharp. */
export function QrCode({ text, label, size }: QrCodeProps) {
  const { modules, path } = useMemo(() => {
    const { data } = encode(text, { ecc: 'M', border: 2 });
    const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x},${y}h1v1h-1z` : [])));
    return { modules: data.length, path: dark.join('') };
  }, [text]);
  return (
    <svg viewBox={`0 0 ${modules} ${modules}`} width={size} height={size} role="img" aria-label={label} data-verbatim>
      <rect width={modules} height={modules} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
