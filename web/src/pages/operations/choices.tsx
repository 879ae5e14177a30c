interface ChoicesProps<Choice extends string> {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly titles: Readonly<Record<Choice, string>>;
  readonly chosen: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** One of a few lists. */
export function Choices<Choice extends string>({ label, choices, titles, chosen, onChoose }: ChoicesProps<Choice>) {
  return (
    <div className="row" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          className={`button ${chosen === choice ? 'primary' : ''}`}
          aria-pressed={chosen === choice}
          onClick={() => onChoose(choice)}
        >
          {titles[choice]}
        </button>
      ))}
    </div>
  );
}
