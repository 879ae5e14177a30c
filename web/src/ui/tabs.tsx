import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

export interface Tab<Key extends string> {
  readonly key: Key;
  readonly title: string;
  readonly content: ReactNode;
}

interface TabsProps<Key extends string> {
  readonly label: string;
  /** At least one. */
  readonly tabs: readonly Tab<Key>[];
  /** The first one where it is none of them. */
  readonly chosen: Key | undefined;
  readonly onChoose: (key: Key) => void;
}

/** One of several contents in one place. One tab stop: the arrows, `Home` and `End` move. */
export function Tabs<Key extends string>({ label, tabs, chosen, onChoose }: TabsProps<Key>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const current = Math.max(
    0,
    tabs.findIndex(({ key }) => key === chosen),
  );
  const pressed = (event: KeyboardEvent): void => {
    const moves: Record<string, number> = {
      ArrowRight: (current + 1) % tabs.length,
      ArrowLeft: (current + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const to = moves[event.key];
    const wanted = to === undefined ? undefined : tabs[to];
    if (to === undefined || !wanted) return;
    event.preventDefault();
    onChoose(wanted.key);
    list.current?.querySelectorAll<HTMLElement>("[role='tab']")[to]?.focus();
  };
  const shown = tabs[current];
  return (
    <div className="stack">
      <div ref={list} className="tabs" role="tablist" aria-label={label} onKeyDown={pressed} tabIndex={-1}>
        {tabs.map(({ key, title }, index) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={index === current}
            aria-controls={`${id}-panel`}
            tabIndex={index === current ? 0 : -1}
            onClick={() => onChoose(key)}
          >
            {title}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${shown?.key}`}>
        {shown?.content}
      </div>
    </div>
  );
}
