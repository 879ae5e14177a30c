import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { definitionsQuery } from '../../api/queries';
import { CompanyPage } from '../../company/company-page';
import styles from '../../company/company.module.css';
import { RemindersCard } from '../../company/reminders-card';
import { useLanguage } from '../../language/language';
import { Failure } from '../../ui/failure';
import { Skeleton } from '../../ui/skeleton';
import { useTexts } from '../../company/texts';

/** The processes, each with its parameters. */
export function PoliciesPage() {
  const c = useTexts();
  const { say } = useLanguage();
  const definitions = useQuery(definitionsQuery);
  const [wanted, setWanted] = useState('');
  const found = (definitions.data?.items ?? []).filter(({ key, title }) =>
    `${key} ${title.zh} ${title.en}`.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  return (
    <CompanyPage page="policies">
      <RemindersCard />
      <div className={styles['filters']}>
        <input
          type="search"
          className="field"
          aria-label={c.policies.process}
          placeholder={c.policies.process}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
      </div>
      {definitions.error ? <Failure error={definitions.error} /> : null}
      {definitions.isPending ? <Skeleton rows={8} /> : null}
      <ul className="card stack" style={{ gap: 8 }}>
        {found.map(({ key, title }) => (
          <li key={key}>
            <Link to="/policies/$process" params={{ process: key }}>
              {say(title)}
            </Link>
          </li>
        ))}
        {definitions.data && found.length === 0 ? <li>{c.nothing}</li> : null}
      </ul>
    </CompanyPage>
  );
}
