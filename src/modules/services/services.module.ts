import { Module } from '@nestjs/common';
import { EffectsModule } from '../effects/index.js';
import { RuntimeModule } from '../runtime/index.js';
import { ServiceConsumer } from './service-consumer.service.js';
import { ServiceProviders } from './service-providers.service.js';
import { ServiceRuns } from './service-runs.service.js';

/** Work outside of the charts. Other modules register who does it with {@link ServiceProviders}. */
@Module({
  imports: [EffectsModule, RuntimeModule],
  providers: [ServiceConsumer, ServiceProviders, ServiceRuns],
  exports: [ServiceProviders],
})
export class ServicesModule {}
