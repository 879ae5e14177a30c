import { Component, type ReactNode } from 'react';
import { useLanguage } from '../language/language';

interface PanelProps {
  readonly children: ReactNode;
}

/** A part of a page whose fault leaves the rest working. */
export class Panel extends Component<PanelProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? <Broken error={error} onAgain={() => this.setState({ error: null })} /> : this.props.children;
  }
}

function Broken({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }) {
  const { t } = useLanguage();
  return (
    <div className="notice bad stack" role="alert">
      <strong>{t.desk.part}</strong>
      <p className="meta wrap">{error.message}</p>
      <div className="row">
        <button type="button" className="button" onClick={onAgain}>
          {t.error.again}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => void navigator.clipboard?.writeText(`${location.pathname}\n${error.stack ?? error.message}`)}
        >
          {t.error.copy}
        </button>
      </div>
    </div>
  );
}
