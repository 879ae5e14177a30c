import type { Answer, Client, Headers } from './client.js';

/** A part of a form, as a browser sends it. */
export interface Part {
  readonly name?: string;
  readonly filename?: string;
  readonly type?: string;
  readonly content: Buffer | string;
}

const boundary = 'guicheng-boundary-0123456789';

export const multipartHeaders = { 'content-type': `multipart/form-data; boundary=${boundary}` } as const;

/** The body of a request of multipart/form-data. */
export function multipart(...parts: readonly Part[]): Buffer {
  const pieces = parts.flatMap(({ name = 'file', filename, type, content }) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"` +
        `${filename === undefined ? '' : `; filename="${filename}"`}\r\n` +
        `${type === undefined ? '' : `content-type: ${type}\r\n`}\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
}

/** What the server says of a file. */
export interface UploadedFile {
  readonly id: string;
  readonly name: unknown;
  readonly size: number;
  readonly type: string;
  readonly sha256: string;
  readonly erasedAt?: string | null;
}

/** Uploads one file, whatever comes of it. */
export const upload = (
  client: Client,
  path: string,
  part: Part,
  headers: Headers = {},
): Promise<Answer<UploadedFile & { readonly code?: string; readonly errors?: readonly { rule: string }[] }>> =>
  client.post(path, multipart(part), { ...multipartHeaders, ...headers });

/** A file that is what it says. */
export const textFile: Part = { filename: '说明.txt', type: 'text/plain', content: '合同补充说明。\n' };
export const pdfFile: Part = {
  filename: 'proof.pdf',
  type: 'application/pdf',
  content: '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n',
};
