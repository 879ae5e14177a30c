import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { chunkBytes, type IncomingFile } from '../../persistence/index.js';
import { payloadProblem, ProblemException } from '../http/index.js';
import { fileName } from './file-name.js';

/** Beside the file itself: boundaries and the headers of its part. */
const envelopeBytes = 16 * 1024;

/** A file that has come whole and lies in a folder of the server until it is in the database. */
export interface ReceivedFile extends IncomingFile {
  readonly path: string;
  /** As it is kept. */
  readonly name: string;
  /** As its sender says, for example `application/pdf`. */
  readonly declared: string;
}

/**
 * Writes the one file of a request down as it comes, and gives it to the work; it is gone afterwards, also where the
 * request breaks off or is refused.
 *
 * @param limit bytes that a file may have: what is larger is refused when the first byte too many comes
 * @throws ProblemException BODY_TOO_LARGE, PAYLOAD_INVALID
 */
export async function receiveFile<Result>(
  request: FastifyRequest,
  folder: string,
  limit: number,
  work: (file: ReceivedFile) => Promise<Result>,
): Promise<Result> {
  if (Number(request.headers['content-length']) > limit + envelopeBytes) throw tooLarge(limit);
  const path = join(folder, randomUUID());
  try {
    return await work(await written(request, path, limit));
  } finally {
    await rm(path, { force: true });
  }
}

async function written(request: FastifyRequest, path: string, limit: number): Promise<ReceivedFile> {
  let received: ReceivedFile | undefined;
  const parts = request.parts({
    limits: {
      fileSize: limit + 1,
      files: 2,
      fields: 1,
      parts: 3,
      headerPairs: 20,
      fieldNameSize: 100,
      fieldSize: 1024,
    },
  });
  try {
    for await (const part of parts) {
      if (part.type !== 'file' || part.fieldname !== 'file') throw unknownPart(part.fieldname);
      if (received) throw onlyOne();
      received = {
        ...(await writtenPart(part.file, path, limit)),
        name: fileName(part.filename),
        declared: part.mimetype,
      };
    }
  } catch (error) {
    throw refusedParts(error);
  }
  if (!received) {
    throw fault('isDefined', {
      zh: '应有名为 file 的文件部分，但没有。',
      en: 'Expected a part named file with a file in it, but there is none.',
    });
  }
  if (received.size > 0) return received;
  throw fault('isNotEmpty', { zh: '文件为空。', en: 'Expected a file with something in it, but it is empty.' });
}

async function writtenPart(stream: AsyncIterable<Buffer>, path: string, limit: number) {
  const hash = createHash('sha256');
  let size = 0;
  // Nobody else has the name, and nobody but the server may read it.
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const bytes of stream) {
      size += bytes.length;
      if (size > limit) throw tooLarge(limit);
      hash.update(bytes);
      await file.write(bytes);
    }
  } finally {
    await file.close();
  }
  const chunks = (): AsyncIterable<Buffer> => portions(path);
  return { path, size, sha256: hash.digest('hex'), chunks };
}

/** Whole portions whatever the stream gives at once. */
async function* portions(path: string): AsyncGenerator<Buffer> {
  for await (const bytes of createReadStream(path, { highWaterMark: chunkBytes })) yield bytes as Buffer;
}

/** What the parser says of a body that it cannot read, or has broken off. */
function refusedParts(error: unknown): unknown {
  if (error instanceof ProblemException || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (/^FST_(PARTS|FILES|FIELDS)_LIMIT$/.test(code)) return onlyOne();
  const isMalformed = code.startsWith('FST_') || /multipart|boundary|part|header/i.test(error.message);
  if (!isMalformed) return error;
  return new ProblemException('REQUEST_INVALID', {
    zh: '请求体应为完整的 multipart/form-data，但无法解析。',
    en: 'Expected a whole body of multipart/form-data, but it cannot be read.',
  });
}

const fault = (rule: string, message: { readonly zh: string; readonly en: string }): ProblemException =>
  payloadProblem([{ path: 'file', rule, message }]);

const onlyOne = (): ProblemException =>
  fault('arrayMaxSize', {
    zh: '一次只能上传一个文件。',
    en: 'Expected one file and nothing else, but found more parts.',
  });

const unknownPart = (name: string): ProblemException =>
  payloadProblem([
    {
      path: name.slice(0, 100),
      rule: 'whitelistValidation',
      message: {
        zh: '只应有名为 file 的文件部分。',
        en: 'Expected a part named file with a file in it, and no other.',
      },
    },
  ]);

const tooLarge = (limit: number): ProblemException => {
  const megabytes = limit / 1024 / 1024;
  return new ProblemException('BODY_TOO_LARGE', {
    zh: `文件至多 ${megabytes} MiB。`,
    en: `Expected a file of at most ${megabytes} MiB, but it is larger.`,
  });
};
