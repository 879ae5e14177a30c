import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { definitionsQuery } from '../../api/queries';
import type { Instance } from '../../api/types';
import { useLanguage } from '../../language/language';
import { standing } from '../../list/standing';
import { Time } from '../../ui/time';
import styles from './operations.module.css';
import { Table } from './table';
import { useTexts } from './use-texts';

type Chosen = ReadonlyMap<string, Instance>;

interface CaseChoiceProps {
  readonly items: readonly Instance[];
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

/** Cases to choose from, one by one or all that are listed. */
export function CaseChoice({ items, chosen, onChange }: CaseChoiceProps) {
  const texts = useTexts();
  const { t, say } = useLanguage();
  const { data: definitions } = useQuery(definitionsQuery);
  const processOf = ({ definition: { key } }: Instance): string =>
    say(definitions?.items.find((one) => one.key === key)?.title) || key;
  const toggle = (instance: Instance, isChosen: boolean): void => {
    const next = new Map(chosen);
    if (isChosen) next.set(instance.id, instance);
    else next.delete(instance.id);
    onChange(next);
  };
  return (
    <Table<Instance>
      label={texts.cases.choose}
      items={items}
      keyOf={({ id }) => id}
      columns={[
        [
          <input
            key="all"
            type="checkbox"
            className={styles['check']}
            aria-label={texts.cases.all}
            checked={items.every(({ id }) => chosen.has(id))}
            onChange={({ target }) => onChange(new Map(target.checked ? items.map((one) => [one.id, one]) : []))}
          />,
          (instance) => (
            <input
              type="checkbox"
              className={styles['check']}
              aria-label={`${instance.number} ${say(instance.subject)}`}
              checked={chosen.has(instance.id)}
              onChange={({ target }) => toggle(instance, target.checked)}
            />
          ),
        ],
        [texts.cases.number, ({ number }) => <span className="mono">{number}</span>],
        [
          texts.case,
          (instance) => (
            <>
              <Link to="/cases/$id" params={{ id: instance.id }} className="wrap">
                {say(instance.subject) || processOf(instance)}
              </Link>
              <div className="meta">
                {processOf(instance)} · <Time at={instance.startedAt} />
              </div>
            </>
          ),
        ],
        [
          texts.cases.standing,
          (instance) => {
            const { label, tone } = standing(instance, t, say);
            return <span className={`tag ${tone}`}>{label}</span>;
          },
        ],
      ]}
    />
  );
}
