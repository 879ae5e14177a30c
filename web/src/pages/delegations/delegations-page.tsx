import { useState } from 'react';
import { CompanyPage, useAdministers } from '../../company/company-page';
import { DelegationList } from '../../company/delegation-list';
import { DeputyDrawer } from '../../company/deputy-drawer';
import { useTexts } from '../../company/texts';

/** 代理: one's own, and for administrators everybody's. */
export function DelegationsPage() {
  const c = useTexts();
  const administers = useAdministers();
  const [isOpen, setOpen] = useState(false);
  return (
    <CompanyPage
      page="delegations"
      actions={
        <>
          <button type="button" className="button primary" onClick={() => setOpen(true)}>
            {c.delegations.add}
          </button>
          {administers ? (
            <a className="button" href="/api/v1/directory/export?kind=deputies" download>
              {c.export}
            </a>
          ) : null}
        </>
      }
    >
      <DelegationList />
      {isOpen ? <DeputyDrawer onClose={() => setOpen(false)} /> : null}
    </CompanyPage>
  );
}
