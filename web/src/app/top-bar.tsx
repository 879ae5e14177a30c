import { Link } from '@tanstack/react-router';
import { Languages, Moon, Sun } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { Me } from '../api/types';
import { useLanguage } from '../language/language';
import { Avatar } from '../ui/avatar';
import { Mark } from '../ui/mark';
import { useRest } from '../ui/rest';
import { useTheme } from '../ui/theme';
import { LiveSign } from './live-sign';
import { SearchBox } from './search-box';
import styles from './shell.module.css';

/** Menus weigh more than all lists together; nobody opens one before the page stands. */
const PersonMenu = lazy(() => import('./person-menu').then(({ PersonMenu: menu }) => ({ default: menu })));

/** Search, language, theme, and who is signed in. */
export function TopBar({ me }: { readonly me: Me }) {
  const { t, language, change } = useLanguage();
  const { theme, toggle } = useTheme();
  const isAtRest = useRest();
  return (
    <header className={styles['top']}>
      <Link to="/inbox" search={{}} className={styles['brand']}>
        <Mark size={26} />
        <span className={styles['word']}>{t.product}</span>
      </Link>
      <SearchBox />
      <div className={styles['right']}>
        <LiveSign />
        <button
          type="button"
          className="button quiet"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => change(language === 'zh' ? 'en' : 'zh')}
        >
          <Languages size={16} aria-hidden="true" />
          {t.language}
        </button>
        <button
          type="button"
          className="button quiet"
          aria-label={theme === 'dark' ? t.theme.toLight : t.theme.toDark}
          onClick={toggle}
        >
          {theme === 'dark' ? <Sun size={16} aria-hidden="true" /> : <Moon size={16} aria-hidden="true" />}
        </button>
        {isAtRest ? (
          <Suspense fallback={<Avatar id={me.id} name={me.name} />}>
            <PersonMenu me={me} />
          </Suspense>
        ) : (
          <Avatar id={me.id} name={me.name} />
        )}
      </div>
    </header>
  );
}
