import { useId, useState, type InputHTMLAttributes } from 'react';
import styles from './combobox.module.css';

/** Something to choose. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** What tells it from another one of the same name. */
  readonly meta?: string;
  /** Above the first of its kind. */
  readonly group?: string;
}

interface ComboboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'list'> {
  readonly text: string;
  readonly options: readonly Option[];
  /** The name of the list, for readers. */
  readonly listLabel: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (option: Option) => void;
}

/** A field with a list below it that one walks with the arrow keys; what is typed stays where nothing is chosen. */
export function Combobox({ text, options, listLabel, onText, onChoose, ...input }: ComboboxProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const shown = isOpen && options.length > 0;
  const choose = (option: Option): void => {
    setOpen(false);
    setActive(-1);
    onChoose(option);
  };
  return (
    <div className={styles['box']}>
      <input
        {...input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? `${id}-list` : undefined}
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        value={text}
        onChange={({ target }) => {
          setOpen(true);
          setActive(-1);
          onText(target.value);
        }}
        onFocus={() => setOpen(true)}
        onBlur={(event) => {
          setOpen(false);
          input.onBlur?.(event);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape' && shown) {
            event.stopPropagation();
            setOpen(false);
          } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
            event.preventDefault();
            setOpen(true);
            const step = event.key === 'ArrowDown' ? 1 : -1;
            setActive((before) => (before + step + options.length + (before < 0 && step < 0 ? 1 : 0)) % options.length);
          } else if (event.key === 'Enter') {
            const option = shown ? options[active] : undefined;
            if (!option) return;
            event.preventDefault();
            event.stopPropagation();
            choose(option);
          }
        }}
      />
      {shown ? (
        <ul id={`${id}-list`} role="listbox" aria-label={listLabel} className={styles['list']}>
          {options.map((option, index) => (
            <li
              key={option.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className={styles['option']}
              onPointerDown={(event) => {
                event.preventDefault();
                choose(option);
              }}
            >
              {option.group && option.group !== options[index - 1]?.group ? (
                <span className={styles['group']}>{option.group}</span>
              ) : null}
              <span className={styles['label']}>{option.label}</span>
              {option.meta ? <span className="meta">{option.meta}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
