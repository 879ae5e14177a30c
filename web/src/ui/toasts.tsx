import { Toast } from '@base-ui/react/toast';
import type { ReactNode } from 'react';

function Toasts() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className="toast">
      <Toast.Content>
        <Toast.Title render={<div />} />
        <Toast.Description />
        <Toast.Action className="link" />
      </Toast.Content>
    </Toast.Root>
  ));
}

/** What was done is told politely; what failed stays until it is read. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  return (
    <Toast.Provider timeout={6000}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="toasts">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

export function useToast() {
  const { add } = Toast.useToastManager();
  return {
    /** With where to go on, for example the case that was decided. */
    done: (title: string, to?: { readonly label: string; readonly go: () => void }): void =>
      void add({ title, type: 'success', ...(to ? { actionProps: { children: to.label, onClick: to.go } } : {}) }),
    failed: (title: string, description?: string): void =>
      void add({ title, description, type: 'error', timeout: 0, priority: 'high' }),
  };
}
