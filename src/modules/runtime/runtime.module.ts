import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/index.js';
import { EffectsModule } from '../effects/index.js';
import { OrganisationLogModule } from '../organisation-log/index.js';
import { PoliciesModule } from '../policies/index.js';
import { VisibilityModule } from '../visibility/index.js';
import { ModificationsController } from './modifications.controller.js';
import { CaseActsController } from './case-acts.controller.js';
import { CaseAdministrationController } from './case-administration.controller.js';
import { InstanceAnswers } from './instance-answers.service.js';
import { InstancePresenter } from './instance-presenter.service.js';
import { InstanceReader } from './instance-reader.service.js';
import { InstancesController } from './instances.controller.js';
import { Looks } from './looks.service.js';
import { ManyCasesController } from './many-cases.controller.js';
import { ManyCommands } from './many-commands.service.js';
import { OldCaseDescriptions } from './old-case-descriptions.service.js';
import { PathController } from './path.controller.js';
import { Paths } from './path.service.js';
import { AnswerPresenter } from './pipeline/answer-presenter.js';
import { CaseNumbers } from './pipeline/case-numbers.js';
import { PipelineMetrics } from './pipeline/pipeline-metrics.js';
import { Pipeline } from './pipeline/pipeline.service.js';
import { RehearsalPresenter } from './rehearsal-presenter.service.js';
import { Rehearsal } from './rehearsal.service.js';
import { Runtime } from './runtime.service.js';
import { WhyController } from './why.controller.js';
import { Starters } from './starters.service.js';
import { Why } from './why.service.js';

/** Starts cases and moves them: the pipeline owns the one transaction in which a case changes. */
@Module({
  imports: [DefinitionsModule, EffectsModule, OrganisationLogModule, PoliciesModule, VisibilityModule],
  controllers: [
    InstancesController,
    CaseAdministrationController,
    CaseActsController,
    ManyCasesController,
    ModificationsController,
    PathController,
    WhyController,
  ],
  providers: [
    CaseNumbers,
    InstanceAnswers,
    { provide: AnswerPresenter, useExisting: InstanceAnswers },
    InstancePresenter,
    InstanceReader,
    Looks,
    ManyCommands,
    OldCaseDescriptions,
    Paths,
    Pipeline,
    PipelineMetrics,
    Rehearsal,
    RehearsalPresenter,
    Runtime,
    Starters,
    Why,
  ],
  exports: [InstancePresenter, Looks, ManyCommands, Pipeline, Rehearsal, Runtime],
})
export class RuntimeModule {}
