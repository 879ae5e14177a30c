import type { LocalizedText, RejectionCode } from '../../engine/index.js';

interface ProblemKind {
  /** HTTP status. */
  readonly status: number;
  readonly title: LocalizedText;
}

/** The rejections of the engine, as the door answers them. */
const rejections = {
  EVENT_NOT_ACCEPTED: {
    status: 409,
    title: { zh: '当前状态不接受此事件', en: 'The event is not accepted in this state' },
  },
  EVENT_UNKNOWN: { status: 422, title: { zh: '没有此事件', en: 'There is no such event' } },
  INSTANCE_ENDED: { status: 409, title: { zh: '事项已结束', en: 'The case has ended' } },
  INSTANCE_SUSPENDED: { status: 423, title: { zh: '事项已挂起', en: 'The case is suspended' } },
  INSTANCE_NOT_SUSPENDED: { status: 409, title: { zh: '事项未挂起', en: 'The case is not suspended' } },
  REVISION_STALE: { status: 412, title: { zh: '事项已有变化', en: 'The case has changed meanwhile' } },
  TASK_NOT_OPEN: { status: 409, title: { zh: '任务未开放', en: 'The task is not open' } },
  TASK_AMBIGUOUS: { status: 409, title: { zh: '无法确定是哪项任务', en: 'Several tasks are meant' } },
  TASK_CLAIMED: { status: 409, title: { zh: '任务已被他人认领', en: 'The task is claimed by somebody else' } },
  TASK_DELEGATED: {
    status: 409,
    title: { zh: '任务已委派他人提出意见', en: 'Somebody is asked for an opinion on the task' },
  },
  PERSON_NOT_ELIGIBLE: { status: 409, title: { zh: '不能交给该人员', en: 'This person cannot be given the task' } },
  NOT_ADDED_SIGNER: { status: 409, title: { zh: '不是可减去的加签人', en: 'This is no added signer to remove' } },
  LIMIT_REACHED: { status: 409, title: { zh: '已达上限', en: 'There are as many already as there may be' } },
  NOT_ASSIGNED: { status: 403, title: { zh: '此事不归您办', en: 'This is not assigned to you' } },
  NOT_DEPUTY: { status: 403, title: { zh: '您不是其代理人', en: 'You are not the deputy' } },
  PRINCIPAL_AMBIGUOUS: { status: 409, title: { zh: '请指明代理谁', en: 'Say for whom you act' } },
  NO_LONGER_ELIGIBLE: { status: 403, title: { zh: '您已无权办理此任务', en: 'You may no longer decide this task' } },
  SEPARATION_OF_DUTIES: { status: 403, title: { zh: '职责须分离', en: 'Duties must be separated' } },
  TASK_ALREADY_DECIDED: { status: 409, title: { zh: '该任务您已办理', en: 'You have decided this task already' } },
  PRECONDITION_REQUIRED: {
    status: 428,
    title: { zh: '须指明所依据的任务或版本', en: 'Say which task or version it is about' },
  },
  CANNOT_GO_BACK: { status: 409, title: { zh: '不能回到该处', en: 'There is no way back' } },
  TARGET_NOT_DECIDED: { status: 409, title: { zh: '没有可回到的决定', en: 'Nothing decided to go back to' } },
  MODIFICATION_WAITS: { status: 409, title: { zh: '已有待确认的跳转', en: 'Another modification waits' } },
  NO_MODIFICATION: { status: 409, title: { zh: '没有待确认的跳转', en: 'No modification waits' } },
  SECOND_PERSON_NEEDED: { status: 403, title: { zh: '须由另一人确认', en: 'Somebody else has to confirm' } },
  CONFIGURATION_IMPOSSIBLE: { status: 422, title: { zh: '没有这样的状态组合', en: 'A case cannot stand there' } },
  GUARD_REFUSED: { status: 409, title: { zh: '制度条件不满足', en: 'A condition of the rulebook is not met' } },
  REGISTER_CONFLICT: { status: 409, title: { zh: '与台账冲突', en: 'A ledger does not allow this' } },
  REMINDED_RECENTLY: { status: 429, title: { zh: '刚刚催办过', en: 'You have reminded of it just now' } },
  NOBODY_TO_REMIND: { status: 409, title: { zh: '无人可催办', en: 'There is nobody to remind' } },
  TASK_HAS_HOLDER: { status: 409, title: { zh: '任务有人可办', en: 'Somebody may do the task' } },
  MENTION_REFUSED: { status: 422, title: { zh: '不能提及此人', en: 'This person cannot be mentioned' } },
  TOO_MANY_READERS: { status: 422, title: { zh: '抄送人数过多', en: 'Too many people would see the case' } },
} as const satisfies Record<RejectionCode, ProblemKind>;

/** The closed list of everything that may be answered instead of a success. */
export const problemCatalogue = {
  ...rejections,
  INSTANCE_RUNNING: { status: 409, title: { zh: '事项仍在进行', en: 'The case is still running' } },
  REQUEST_INVALID: { status: 400, title: { zh: '请求无效', en: 'The request is not valid' } },
  MALFORMED_JSON: { status: 400, title: { zh: 'JSON 格式错误', en: 'The body is not JSON' } },
  CURSOR_INVALID: { status: 400, title: { zh: '游标无效', en: 'The cursor is not valid' } },
  HEADER_INVALID: { status: 400, title: { zh: '请求头无效', en: 'A header is not valid' } },
  UNAUTHENTICATED: { status: 401, title: { zh: '未登录', en: 'Not signed in' } },
  FORBIDDEN: { status: 403, title: { zh: '没有权限', en: 'Not allowed' } },
  NOT_FOUND: { status: 404, title: { zh: '不存在或不可见', en: 'Not there, or not visible to you' } },
  METHOD_NOT_ALLOWED: { status: 405, title: { zh: '不支持此方法', en: 'The method is not supported here' } },
  REQUEST_TIMEOUT: { status: 408, title: { zh: '请求未及时送达', en: 'The request did not arrive in time' } },
  CONFLICT: { status: 409, title: { zh: '与现状冲突', en: 'In conflict with what is there' } },
  VERSION_STALE: { status: 412, title: { zh: '已有变化', en: 'It has changed meanwhile' } },
  DATA_DAMAGED: { status: 409, title: { zh: '存储的数据已损坏', en: 'The stored data is damaged' } },
  DEFINITION_NOT_INSTALLED: {
    status: 409,
    title: { zh: '未安装该流程版本', en: 'The version of the process is not installed' },
  },
  ERASED: { status: 410, title: { zh: '内容已删除', en: 'The content was erased' } },
  BODY_TOO_LARGE: { status: 413, title: { zh: '请求体过大', en: 'The body is too large' } },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, title: { zh: '不支持的内容类型', en: 'The content type is not supported' } },
  PAYLOAD_INVALID: { status: 422, title: { zh: '内容不符合要求', en: 'The content does not meet the rules' } },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    title: { zh: '幂等键已用于别的请求', en: 'The key was used for another request' },
  },
  RATE_LIMITED: { status: 429, title: { zh: '请求过于频繁', en: 'Too many requests' } },
  UNEXPECTED: { status: 500, title: { zh: '服务器内部错误', en: 'An error on our side' } },
  OUTCOME_UNKNOWN: { status: 503, title: { zh: '结果未知', en: 'The outcome is not known' } },
  NOT_READY: { status: 503, title: { zh: '服务尚未就绪', en: 'Not ready' } },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problemCatalogue;
