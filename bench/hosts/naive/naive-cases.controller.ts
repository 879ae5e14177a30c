import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Req, UseGuards } from '@nestjs/common';
import { NaiveEventDto, NaiveStartDto } from './naive-case.dto.js';
import { NaiveCasesService, type NaiveCaseView } from './naive-cases.service.js';
import { NaiveTokenGuard, type NaiveRequest } from './naive-token.guard.js';

@Controller('api/v1/instances')
@UseGuards(NaiveTokenGuard)
export class NaiveCasesController {
  constructor(private readonly cases: NaiveCasesService) {}

  @Post()
  start(@Req() request: NaiveRequest, @Body() body: NaiveStartDto): Promise<NaiveCaseView> {
    return this.cases.start(request.userId, body);
  }

  @Post(':id/events')
  @HttpCode(200)
  send(
    @Req() request: NaiveRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NaiveEventDto,
  ): Promise<NaiveCaseView> {
    return this.cases.send(request.userId, id, body);
  }
}
