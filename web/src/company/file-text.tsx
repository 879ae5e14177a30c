import { useTexts } from './texts';

interface FileTextProps {
  readonly accept: string;
  readonly onText: (text: string, name: string) => void;
}

/** Reads a file of the person's own machine as text: UTF-8, else GB 18030, in which older programs write Chinese. */
export function FileText({ accept, onText }: FileTextProps) {
  const c = useTexts();
  return (
    <label className="label">
      {c.table.file}
      <input
        type="file"
        className="field"
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void read(file).then((text) => onText(text, file.name));
        }}
      />
    </label>
  );
}

async function read(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
