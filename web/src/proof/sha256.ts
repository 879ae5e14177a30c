import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of the UTF-8 of a text, lower-case hex. The one of the browser is missing over plain HTTP. */
export const sha256 = (text: string): string => bytesToHex(digest(utf8ToBytes(text)));
