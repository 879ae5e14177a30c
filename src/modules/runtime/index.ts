export { activeStates } from './active-states.js';
export { InstancePresenter } from './instance-presenter.service.js';
export { Runtime, type EventRequest, type StartRequest, type WriteOptions } from './runtime.service.js';
export { sendAnswer } from './send-answer.js';
export { RuntimeModule } from './runtime.module.js';
export { writeOptions } from './write-options.js';
export type { Answer, PipelineResult, StepCommand } from './pipeline/pipeline-command.js';
export { Pipeline } from './pipeline/pipeline.service.js';
export { InstanceAnswer } from './instance.dto.js';
