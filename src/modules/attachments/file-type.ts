import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { fileTypeFromFile, supportedExtensions } from 'file-type/node';

/** What is sent where nobody knows the type, a part without one among it: it claims nothing. */
const unclaimed = new Set(['', 'text/plain', 'application/octet-stream', 'binary/octet-stream']);

/** Types that say the same, and older formats that are told apart by their endings alone. */
const others: Readonly<Record<string, readonly string[]>> = {
  'application/x-cfb': [
    'application/msword',
    'application/vnd.ms-excel',
    'application/vnd.ms-powerpoint',
    'application/vnd.ms-outlook',
    'application/vnd.visio',
    'application/wps-office.doc',
    'application/wps-office.xls',
    'application/wps-office.ppt',
  ],
  'application/zip': ['application/x-zip-compressed', 'application/x-zip'],
  'application/x-rar-compressed': ['application/vnd.rar', 'application/x-rar'],
  'application/gzip': ['application/x-gzip'],
  'image/jpeg': ['image/jpg', 'image/pjpeg'],
  'image/bmp': ['image/x-ms-bmp'],
  'image/vnd.microsoft.icon': ['image/x-icon'],
  'audio/mpeg': ['audio/mp3'],
  'audio/wav': ['audio/x-wav', 'audio/wave', 'audio/vnd.wave'],
  'application/xml': ['text/xml'],
};

/** Endings of the same content, beside the one that `file-type` names. */
const otherEndings: Readonly<Record<string, readonly string[]>> = {
  'application/x-cfb': ['doc', 'xls', 'ppt', 'msg', 'vsd', 'wps', 'et', 'dps', 'dot', 'xlt', 'pps', 'cfb'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/tiff': ['tif', 'tiff'],
  'video/mp4': ['mp4', 'm4v'],
  'application/xml': ['xml', 'svg', 'xsd', 'xsl', 'html', 'xhtml', 'kml', 'gpx'],
  'application/gzip': ['gz', 'tgz'],
};

const textEndings = new Set([
  'txt',
  'csv',
  'tsv',
  'md',
  'log',
  'json',
  'xml',
  'html',
  'htm',
  'svg',
  'yaml',
  'yml',
  'ics',
  'vcf',
  'eml',
  'ini',
]);
const knownEndings: ReadonlySet<string> = supportedExtensions;

/** What a file is by its content, whatever it is called and sent as. */
export interface FoundType {
  /** For example `application/pdf`; any text is `text/plain`, so that no browser ever runs one. */
  readonly type: string;
  /** Whether its name or its sender says that it is something else. */
  readonly isLie: boolean;
}

/**
 * Looks into a file.
 *
 * @param declared the type that its sender names
 */
export async function typeOf(path: string, name: string, declared: string): Promise<FoundType> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const claim = declared.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!found) {
    const isText = await readsAsText(path);
    // A picture or a document that nobody recognises as one is none; neither is a text what is no text.
    const liesByName = textEndings.has(ending) ? !isText : knownEndings.has(ending);
    const liesByType = isText ? isBinary(claim) : !unclaimed.has(claim) && claimsText(claim);
    const isLie = liesByName || liesByType;
    return { type: isText ? 'text/plain' : 'application/octet-stream', isLie };
  }
  const { mime, ext } = found;
  const endings = [ext, ...(otherEndings[mime] ?? [])];
  const liesByName = (knownEndings.has(ending) || textEndings.has(ending)) && !endings.includes(ending);
  const liesByType =
    !unclaimed.has(claim) && claim !== mime && !(others[mime] ?? []).includes(claim) && !isFamily(claim, mime);
  // An XML text is a text, whatever it describes.
  return { type: mime === 'application/xml' ? 'text/plain' : mime, isLie: liesByName || liesByType };
}

const isBinary = (claim: string): boolean =>
  /^(image\/(?!svg)|video\/|audio\/|font\/|application\/(pdf|zip|vnd\.|msword))/.test(claim);
/** A text type may stand for a text only. */
const claimsText = (claim: string): boolean => claim.startsWith('text/') || claim === 'application/json';
/** Containers of sound and pictures are told apart by what nobody sees from outside. */
const isFamily = (claim: string, mime: string): boolean => {
  const [family = '', other = ''] = [claim.split('/')[0], mime.split('/')[0]];
  return (family === 'audio' || family === 'video') && (other === 'audio' || other === 'video');
};

/** Controls that no text has: all but tabs, line ends and the escape of terminals. */
const isControl = (byte: number): boolean => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;

/** Looks at the beginning: UTF-8 without the controls that no text has. */
async function readsAsText(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
    let bytes = buffer.subarray(0, bytesRead);
    // The last character may be cut.
    for (let cut = 0; cut < 3 && bytesRead === buffer.length && !isUtf8(bytes); cut += 1) bytes = bytes.subarray(0, -1);
    return isUtf8(bytes) && !bytes.some(isControl);
  } finally {
    await file.close();
  }
}
