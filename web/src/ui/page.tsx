import { useEffect, useRef, type ReactNode } from 'react';
import { useLanguage } from '../language/language';

/** The heading of a page: it names the document, and takes the focus when somebody arrives. */
export function PageTitle({ children, name }: { readonly children: ReactNode; readonly name: string }) {
  const { t } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = name === '' ? t.product : `${name} · ${t.product}`;
  }, [name, t.product]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className="wrap">
      {children}
    </h1>
  );
}
