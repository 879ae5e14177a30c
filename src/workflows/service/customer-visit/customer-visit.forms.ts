import { Attachment, Choice, Day, Flag, Optional, Person, Text, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

const kinds = {
  dealer: text('经销商', 'Dealer'),
  customer: text('客户', 'Customer'),
  prospect: text('新客户', 'New customer'),
};

export class VisitRound {
  @Day('走访起始日', 'Round begins on') day!: string;
}

export class VisitorNamed {
  @Person('走访人员', 'Who visits') visitorId!: string;
}

/** 【走访客户服务】(1)–(5) (002 篇6 四（三）). */
export class CustomerVisit {
  @Text('客户', 'Customer') customer!: string;
  @Choice('客户类型', 'Kind', kinds) kind!: keyof typeof kinds;
  @Flag('已宣传公司理念', 'Told what the company stands for') presented!: boolean;
  @Flag('已进行技术指导', 'Given technical guidance') guided!: boolean;
  @Flag('已征询意见，发放“客户意见调查表”', 'Asked for an opinion, with the questionnaire') surveyed!: boolean;
  @FreeText('客户意见', "The customer's opinion", { longest: 4000 }) opinion!: PersonalText;
  @Optional() @Attachment('客户意见调查表', 'Questionnaire') questionnaire?: string;
  @Optional() @FreeText('帮助解决的问题', 'What was helped with', { longest: 4000 }) help?: PersonalText;
}

/** 调查分析报告. */
export class SurveyReport {
  @Attachment('调查分析报告', 'Report') report!: string;
  @FreeText('服务改进依据', 'What service can do better', { longest: 4000 }) improvements!: PersonalText;
}
