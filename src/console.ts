import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The built console beside the compiled server; nothing is there beside its sources. */
export const builtConsole = join(__dirname, 'web');

const off = ['accelerometer', 'camera', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'payment', 'usb'];

/** Only what this server sends runs, and nothing of it writes markup or evaluates text. */
const pageHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types guicheng',
  ].join('; '),
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': off.map((feature) => `${feature}=()`).join(', '),
} as const;

const serving = { index: false, decorateReply: false, preCompressed: true, cacheControl: false } as const;

const cached =
  (control: string): FastifyStaticOptions['setHeaders'] =>
  (response) =>
    void response.header('cache-control', control);

/** Serves the console from a folder that `npm start` has filled. Its files are public: they hold no data. */
export class Console {
  private readonly page: string | undefined;
  private readonly paths: ReadonlySet<string>;

  constructor(private readonly directory = builtConsole) {
    const index = join(directory, 'index.html');
    this.page = existsSync(index) ? readFileSync(index, 'utf8') : undefined;
    const files = this.page === undefined ? [] : readdirSync(directory, { withFileTypes: true });
    this.paths = new Set(['/assets/*', ...files.filter((one) => one.isFile()).map(({ name }) => `/${name}`)]);
  }

  get isBuilt(): boolean {
    return this.page !== undefined;
  }

  /** Whether a route is one of a file of the console. */
  readonly isOpen = (path: string): boolean => this.paths.has(path);

  /** Answers the address of a page with the page, before anybody asks who is calling: call it before other hooks. */
  answerPages(fastify: FastifyInstance): void {
    if (this.page === undefined) return;
    fastify.addHook('onRequest', (request, reply, done) => {
      if (isPage(request)) this.send(reply);
      else done();
    });
  }

  /** Serves the files: those with a hash of what they say in their names by one route, the few others by their own. */
  async serve(fastify: FastifyInstance): Promise<void> {
    if (this.page === undefined) return;
    await fastify.register(fastifyStatic, {
      ...serving,
      root: join(this.directory, 'assets'),
      prefix: '/assets/',
      // A folder is no file: it is not there, instead of forbidden.
      allowedPath: (path) => !path.endsWith('/'),
      setHeaders: cached('public, max-age=31536000, immutable'),
    });
    await fastify.register(fastifyStatic, {
      ...serving,
      root: this.directory,
      wildcard: false,
      globIgnore: ['assets/**'],
      setHeaders: cached('no-cache'),
    });
  }

  private send(reply: FastifyReply): void {
    reply.headers(pageHeaders).header('cache-control', 'no-cache').header('x-content-type-options', 'nosniff');
    reply.type('text/html; charset=utf-8').send(this.page);
  }
}

/** A browser that was given the address of a page, however deep; addresses of the interface are none. */
function isPage({ method, url, headers, is404 }: FastifyRequest): boolean {
  const [path = ''] = url.split('?', 1);
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (path === '/' || path === '/index.html') return true;
  return is404 && !path.startsWith('/api/') && !path.startsWith('/assets/') && accepts(headers.accept);
}

const accepts = (header: string | undefined): boolean => header?.includes('text/html') === true;
