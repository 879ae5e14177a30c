import type { ReactNode } from 'react';

/** A control of a filter below its name. */
export function Labelled({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <label>
      <span className="label meta">{name}</span>
      {children}
    </label>
  );
}
