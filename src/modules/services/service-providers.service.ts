import { Injectable } from '@nestjs/common';
import type { ServiceProvider } from './service-provider.js';

/** Who provides which service. A module registers its providers in `onModuleInit`, before the outbox runs. */
@Injectable()
export class ServiceProviders {
  private readonly providers = new Map<string, ServiceProvider>();

  /** @throws Error when the service has a provider already */
  register(provider: ServiceProvider): void {
    const { service } = provider;
    if (this.providers.has(service))
      throw new Error(`Expected one provider of the service '${service}', but found a second one.`);
    this.providers.set(service, provider);
  }

  /** `undefined` for a service that nobody provides. */
  of(service: string): ServiceProvider | undefined {
    return this.providers.get(service);
  }
}
