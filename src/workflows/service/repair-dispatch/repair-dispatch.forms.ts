import { Choice, Flag, Person, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { Caller } from '../service-call.js';

const channels = {
  phone: text('售后服务电话', 'Service phone'),
  platform: text('公司网络平台', 'Platform of the company'),
};

/** 客户报修 (003-A 第七条). */
export class RepairRequest extends Caller {
  @Choice('报修途径', 'Reported by', channels) channel!: keyof typeof channels;
  @FreeText('故障情况', 'What is wrong', { longest: 4000 }) fault!: PersonalText;
}

export class Dispatch {
  @Person('维修人员', 'Who goes there') technicianId!: string;
}

/** 003-A 第九条. */
export class SiteReport {
  @FreeText('故障原因', 'Cause', { longest: 4000 }) cause!: PersonalText;
  @FreeText('维修处理', 'What was done', { longest: 4000 }) work!: PersonalText;
  @Flag('已向客户解释维修过程及注意事项', 'Explained to the customer') explained!: boolean;
}

/** 003-A 第十条; 003-O 四 4. */
export class Feedback {
  @FreeText('客户意见', "The customer's opinion", { longest: 2000 }) opinion!: PersonalText;
}
