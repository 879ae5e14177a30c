import { AlertDialog } from '@base-ui/react/alert-dialog';

interface AskFirstProps {
  readonly open: boolean;
  readonly title: string;
  readonly hint: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** A question before something is lost. */
export function AskFirst({ open, title, hint, yes, no, onYes, onNo }: AskFirstProps) {
  return (
    <AlertDialog.Root open={open} onOpenChange={(isOpen) => (isOpen ? undefined : onNo())}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="backdrop" />
        <AlertDialog.Popup className="dialog">
          <AlertDialog.Title>{title}</AlertDialog.Title>
          <AlertDialog.Description>{hint}</AlertDialog.Description>
          <div className="row">
            <button type="button" className="button primary" onClick={onNo}>
              {no}
            </button>
            <button type="button" className="button adverse" onClick={onYes}>
              {yes}
            </button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
