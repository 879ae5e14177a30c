import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { departmentsQuery } from '../../api/directory';
import { policyHistoryQuery, policyQuery } from '../../api/policies';
import { definitionQuery, meQuery } from '../../api/queries';
import { CompanyPage, useAdministers } from '../../company/company-page';
import styles from '../../company/company.module.css';
import { ParameterValue } from '../../company/parameter-value';
import { draftOf, house, underHouse } from '../../company/policy-draft';
import { PolicyDrawer } from '../../company/policy-drawer';
import { useLanguage, type Localized } from '../../language/language';
import { sourceText } from '../../language/source-text';
import { absoluteTime } from '../../language/times';
import { Failure } from '../../ui/failure';
import { Skeleton } from '../../ui/skeleton';
import { useTexts } from '../../company/texts';

/** The parameters of a process as they hold now, and who has set them why. */
export function PolicyPage() {
  const c = useTexts();
  const { t, say, language } = useLanguage();
  const { process } = useParams({ from: '/shell/policies/$process' });
  const administers = useAdministers();
  const watches = useQuery(meQuery).data?.permissions.length !== 0;
  const definition = useQuery(definitionQuery(process));
  const policy = useQuery(policyQuery(process));
  const history = useQuery({ ...policyHistoryQuery(process), enabled: watches });
  const known = useQuery(departmentsQuery).data?.items ?? [];
  const [isOpen, setOpen] = useState(false);
  const error = definition.error ?? policy.error;
  if (error)
    return (
      <CompanyPage page="policies">
        <Failure error={error} />
      </CompanyPage>
    );
  if (!definition.data || !policy.data) return <Skeleton rows={8} />;
  const { version, profile, setBy, setAt, reason, values, departments } = policy.data;
  const defined = underHouse(definition.data, policy.data);
  const differing = draftOf(defined, policy.data)[house]?.values ?? {};
  return (
    <CompanyPage
      page="policies"
      title={say(definition.data.title)}
      actions={
        administers ? (
          <button type="button" className="button primary" onClick={() => setOpen(true)}>
            {c.policies.edit}
          </button>
        ) : null
      }
    >
      <p className="wrap">
        {setBy && setAt
          ? `${c.version(version)} · ${c.by(setBy.name, absoluteTime(setAt, language))} · ${reason ?? ''}`
          : c.policies.unset}
        {` · ${c.policies.profile} ${profile}`}
        {departments.length > 0
          ? ` · ${c.policies.departments}${c.colon}${departments.map(({ department }) => say(known.find(({ id }) => id === department)?.name) || department).join(t.marks.and)}`
          : ''}
      </p>
      <div className={`card ${styles['scroll']}`} role="region" aria-label={c.policies.title} tabIndex={0}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{c.policies.parameter}</th>
              <th scope="col">{c.policies.value}</th>
              <th scope="col">{c.policies.source}</th>
            </tr>
          </thead>
          <tbody>
            {definition.data.policy.map(({ key, title, source, choices }) => (
              <tr key={key}>
                <td>{say(title)}</td>
                <td>
                  <ParameterValue value={values[key]} choices={choices as Readonly<Record<string, Localized>> | null} />
                  {Object.hasOwn(differing, key) ? (
                    <>
                      {' '}
                      <span className="tag wait">{c.policies.differs}</span>
                    </>
                  ) : null}
                </td>
                <td className="meta wrap">{sourceText(source, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {watches && history.data ? (
        <section className="card stack">
          <h2>{c.history}</h2>
          <ul>
            {history.data.items.map((one) => (
              <li key={one.version} className="wrap">
                {`${c.version(one.version)} · ${c.by(one.setBy.name, absoluteTime(one.setAt, language))} · ${one.reason}`}
              </li>
            ))}
            {history.data.items.length === 0 ? <li>{c.policies.unset}</li> : null}
          </ul>
        </section>
      ) : null}
      {isOpen ? <PolicyDrawer definition={defined} policy={policy.data} onClose={() => setOpen(false)} /> : null}
    </CompanyPage>
  );
}
