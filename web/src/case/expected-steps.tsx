import { useQuery } from '@tanstack/react-query';
import { pathQuery } from '../api/queries';
import { useLanguage } from '../language/language';
import styles from './case.module.css';
import { PathSteps } from './path-steps';

/** Who will probably be asked next, in grey below what happened. */
export function ExpectedSteps({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const { data } = useQuery(pathQuery(id));
  const steps = data?.items.filter(({ when }) => when === 'likely' || when === 'possible') ?? [];
  if (steps.length === 0) return null;
  return (
    <section className={styles['expected']} aria-label={t.kase.expected}>
      <h3>{t.kase.expected}</h3>
      <PathSteps steps={steps} />
    </section>
  );
}
