import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Languages } from 'lucide-react';
import { metaQuery } from '../../api/queries';
import { signIn } from '../../api/session';
import { SignInForm } from '../../app/sign-in-form';
import { useLanguage } from '../../language/language';
import { Failure } from '../../ui/failure';
import { Mark } from '../../ui/mark';
import { PageTitle } from '../../ui/page';
import { DemoPeople } from './demo-people';
import styles from './sign-in.module.css';

/** Password, or on a demo server one click on a person. */
export function SignInPage() {
  const { t, language, say, change } = useLanguage();
  const { to } = useSearch({ from: '/sign-in' });
  const queries = useQueryClient();
  const meta = useQuery(metaQuery);
  const enter = (): void => {
    queries.clear();
    location.assign(to ?? '/inbox');
  };
  const chosen = useMutation({
    mutationFn: (username: string) => signIn(username, meta.data?.demo?.password ?? ''),
    onSuccess: enter,
  });
  return (
    <main className={styles['page']}>
      <section className="card stack">
        <div className="row" data-between>
          <div className="row">
            <Mark size={34} />
            <div>
              <PageTitle name={t.session.title}>{t.product}</PageTitle>
              <p className="meta">{say(meta.data?.organisation?.name)}</p>
            </div>
          </div>
          <button
            type="button"
            className="button quiet"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => change(language === 'zh' ? 'en' : 'zh')}
          >
            <Languages size={16} aria-hidden="true" />
            {t.language}
          </button>
        </div>
        {meta.error ? <Failure error={meta.error} retry={() => void meta.refetch()} /> : null}
        <SignInForm onSignedIn={enter} />
      </section>
      {meta.data?.demo ? (
        <section className="card stack" aria-labelledby="demo">
          <h2 id="demo">{t.session.demo}</h2>
          {chosen.error ? <Failure error={chosen.error} /> : null}
          <DemoPeople people={meta.data.demo.people} busy={chosen.isPending} onChoose={(name) => chosen.mutate(name)} />
        </section>
      ) : null}
    </main>
  );
}
