import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '../../access/index.js';
import { MetricsText } from './metrics-text.service.js';

const format = 'text/plain; version=0.0.4; charset=utf-8';

/** For Prometheus; outside the base path. Figures only: nobody and nothing is named. */
@ApiTags('health')
@Public()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly text: MetricsText) {}

  /** The figures of this server process, in the text format of Prometheus. */
  @Get()
  @Header('content-type', format)
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  get(): Promise<string> {
    return this.text.read();
  }
}
