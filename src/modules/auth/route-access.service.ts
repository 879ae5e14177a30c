import { Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ApplicationConfig, DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { idempotentKey, RouteCatalogue, type Route } from '../http/index.js';
import { loadKey, type Load } from '../limits/index.js';
import { accessKey, type Access } from '../access/index.js';

/** What a route needs, and what it takes. */
interface Need {
  readonly access: Access;
  readonly load: Load;
  /** Whether anything behind the `?` means something to it. */
  readonly readsQuery: boolean;
  /** Whether it serves an `Idempotency-Key` once around its handler. */
  readonly isIdempotent: boolean;
}

/** A route and what it needs. */
export interface GuardedRoute extends Route, Need {}

const open: Need = { access: { kind: 'public' }, load: 'request', readsQuery: true, isIdempotent: false };

type Method = (...parameters: unknown[]) => unknown;

/** Knows of every route what it needs, and refuses to start a server with one that names nothing. */
@Injectable()
export class RouteAccess {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly configuration: ApplicationConfig,
    private readonly catalogue: RouteCatalogue,
  ) {}

  /**
   * @param isOpen the paths that are served without a controller and are open to everybody
   * @throws Error that lists the routes that name nothing
   */
  everyRoute(isOpen: (path: string) => boolean): readonly GuardedRoute[] {
    const named = this.named();
    const guarded = this.catalogue.routes.map((route) => ({
      ...route,
      ...(isOpen(route.path) ? open : named.get(`${route.method} ${route.path}`)),
    }));
    const unnamed = guarded.filter((route) => !('access' in route)).map(({ method, path }) => `${method} ${path}`);
    if (unnamed.length === 0) return guarded.filter((route): route is GuardedRoute => 'access' in route);
    throw new Error(
      `Expected every route to say what it needs (@Public, @SignedIn or @RequiresRole), but these do not: ${unnamed.join(', ')}`,
    );
  }

  /** What the controllers say, by method and path. */
  private named(): ReadonlyMap<string, Need> {
    const named = new Map<string, Need>();
    for (const { instance, metatype } of this.discovery.getControllers()) {
      const controller = instance as Record<string, Method>;
      if (typeof metatype !== 'function') continue;
      for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(controller) as object)) {
        const method = controller[name];
        if (!method) continue;
        const access = this.reflector.getAllAndOverride<Access | undefined>(accessKey, [method, metatype]);
        const load = this.reflector.getAllAndOverride<Load | undefined>(loadKey, [method, metatype]) ?? 'request';
        const isIdempotent = this.reflector.get<boolean | undefined>(idempotentKey, method) ?? false;
        const need = access && { access, load, readsQuery: readsQuery(metatype, name), isIdempotent };
        if (need) for (const route of this.routesOf(metatype, method)) named.set(route, need);
      }
    }
    return named;
  }

  private routesOf(controller: object, method: Method): string[] {
    const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod];
    return pathsOf(controller).flatMap((first) => pathsOf(method).map((last) => `${verb} ${this.path(first, last)}`));
  }

  private path(...parts: readonly string[]): string {
    const path = parts.flatMap((part) => part.split('/')).filter(Boolean);
    const outside = this.configuration.getGlobalPrefixOptions().exclude ?? [];
    const isOutside = outside.some((excluded) => excluded.path.replace(/^\//, '') === path.join('/'));
    const prefix = isOutside ? '' : this.configuration.getGlobalPrefix();
    return `/${[prefix, ...path].filter(Boolean).join('/')}`;
  }
}

const pathsOf = (target: object): string[] =>
  [(Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined) ?? []].flat();

/** Nest keeps what a method takes by the kind of the parameter and its place. */
const readsQuery = (controller: object, name: string): boolean =>
  Object.keys((Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) as object | undefined) ?? {}).some((key) =>
    key.startsWith(`${RouteParamtypes.QUERY}:`),
  );
