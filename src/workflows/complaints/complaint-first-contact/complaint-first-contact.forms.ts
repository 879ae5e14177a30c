import { Choice, Flag, Person, text } from '../../../engine/forms.js';

/** 性质和严重程度: the manual names neither kinds nor levels, both are [model]. */
const natures = {
  product: text('产品', 'Product'),
  service: text('服务', 'Service'),
  other: text('其他', 'Other'),
};
const severities = { general: text('一般', 'General'), serious: text('严重', 'Serious') };

export class Classification {
  @Choice('性质', 'Nature', natures) nature!: keyof typeof natures;
  @Choice('严重程度', 'Severity', severities) severity!: keyof typeof severities;
}

export class HandingOver {
  @Person('协助处理人', 'Who is to handle it') handlerId!: string;
}

export class Visit {
  @Flag('已回访客户', 'The customer was asked') customerAsked!: boolean;
}
