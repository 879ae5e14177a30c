import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../../api/client';
import { meQuery } from '../../api/queries';
import { signOut, signOutEverywhere } from '../../api/session';
import styles from '../../company/company.module.css';
import { DelegationList } from '../../company/delegation-list';
import { DeputyDrawer } from '../../company/deputy-drawer';
import { EditDrawer } from '../../company/edit-drawer';
import { ownPassword } from '../../company/forms';
import { useLanguage } from '../../language/language';
import { AskFirst } from '../../ui/ask-first';
import { Choices } from '../../ui/choices';
import { PageTitle } from '../../ui/page';
import { shortcutsAreOn, switchShortcuts } from '../../ui/shortcut';
import { useTheme } from '../../ui/theme';
import { useTexts } from '../../company/texts';
import { NoticesChoice } from './notices';

/** What somebody sets for himself. */
export function MePage() {
  const c = useTexts();
  const { t, say, language, change } = useLanguage();
  const { chosen, choose } = useTheme();
  const { data: me } = useQuery(meQuery);
  const [shortcuts, setShortcuts] = useState(shortcutsAreOn);
  const [open, setOpen] = useState<'password' | 'everywhere' | 'deputy' | null>(null);
  const close = (): void => setOpen(null);
  if (!me) return null;
  return (
    <div className="stack" style={{ maxWidth: 900 }}>
      <PageTitle name={c.me.title}>{c.me.title}</PageTitle>
      <section className="card stack">
        <h2>{c.me.who}</h2>
        <dl className={styles['facts']}>
          <dt>{c.people.name}</dt>
          <dd>{me.name}</dd>
          <dt>{c.people.username}</dt>
          <dd className="mono">{me.username}</dd>
          <dt>{c.people.department}</dt>
          <dd>{say(me.department?.name) || c.none}</dd>
          <dt>{c.people.roles}</dt>
          <dd>{me.roles.map(({ title }) => say(title)).join(t.marks.and) || c.none}</dd>
        </dl>
      </section>
      <section className="card stack">
        <h2>{c.me.look}</h2>
        <Choices
          label={c.me.language}
          options={[
            ['zh', '中文'],
            ['en', 'English'],
          ]}
          chosen={language}
          onChoose={change}
        />
        <Choices
          label={c.me.theme}
          options={[
            ['system', c.me.themes.system],
            ['light', c.me.themes.light],
            ['dark', c.me.themes.dark],
          ]}
          chosen={chosen}
          onChoose={choose}
        />
        <Choices
          label={c.me.shortcuts}
          hint={c.me.shortcutsHint}
          options={[
            ['on', c.me.on],
            ['off', c.me.off],
          ]}
          chosen={shortcuts ? 'on' : 'off'}
          onChoose={(wanted) => {
            switchShortcuts(wanted === 'on');
            setShortcuts(wanted === 'on');
          }}
        />
        <NoticesChoice />
      </section>
      <section className="card stack">
        <h2>{c.me.sessions}</h2>
        <div className="row">
          <button type="button" className="button" onClick={() => setOpen('password')}>
            {c.me.password}
          </button>
          <button type="button" className="button adverse" onClick={() => setOpen('everywhere')}>
            {c.me.everywhere}
          </button>
        </div>
      </section>
      <section className="stack">
        <div className="row" data-between>
          <h2>{c.me.deputies}</h2>
          <button type="button" className="button" onClick={() => setOpen('deputy')}>
            {c.delegations.add}
          </button>
        </div>
        <DelegationList principal={me.id} />
      </section>
      {open === 'password' ? (
        <EditDrawer
          title={c.me.password}
          schema={ownPassword}
          send={async (values) => {
            await ask(client.PUT('/api/v1/me/password', { body: values as { current: string; password: string } }));
            await signOut();
          }}
          onClose={close}
        >
          <p className="hint">{c.me.everywhereAsk}</p>
        </EditDrawer>
      ) : null}
      {open === 'deputy' ? <DeputyDrawer own onClose={close} /> : null}
      <AskFirst
        open={open === 'everywhere'}
        title={c.me.everywhere}
        hint={c.me.everywhereAsk}
        yes={c.me.everywhere}
        no={t.decide.cancel}
        onNo={close}
        onYes={() => void signOutEverywhere()}
      />
    </div>
  );
}
