import type { LocalizedText } from './localized-text.js';

/**
 * The roles that may be given to a person, with the identifiers of the catalogue (sections 3.1 and 3.2).
 * Relations such as the direct superior or the department head are not roles: see {@link Assignment}.
 */
export const roles = {
  Administrator: { zh: '系统管理员', en: 'Administrator' },
  Auditor: { zh: '审计员', en: 'Auditor' },
  ProcessOwner: { zh: '流程负责人', en: 'Process owner' },
  GeneralManager: { zh: '总经理', en: 'General manager' },
  DeputyGeneralManager: { zh: '副总经理', en: 'Deputy general manager' },
  ExecutiveInCharge: { zh: '分管领导', en: 'Executive in charge' },
  AssistantToGeneralManager: { zh: '总经理助理', en: 'Assistant to the general manager' },
  HrVicePresident: { zh: '人力资源分管副总', en: 'HR vice president' },
  HrDirector: { zh: '人力资源总监', en: 'HR director' },
  HrAdminOfficer: { zh: '行政人事部经办', en: 'HR and administration officer' },
  SalesDirector: { zh: '销售总监', en: 'Sales director' },
  SalesManager: { zh: '销售经理', en: 'Sales manager' },
  SalesRepresentative: { zh: '销售人员', en: 'Sales representative' },
  LegalReviewer: { zh: '法务', en: 'Legal reviewer' },
  TechnicalReviewer: { zh: '技术评审人', en: 'Technical reviewer' },
  TechnicalAppraiser: { zh: '技术鉴定人员', en: 'Technical appraiser' },
  FinanceReviewer: { zh: '财务部审核人', en: 'Finance reviewer' },
  FinanceSupervisor: { zh: '财务主管', en: 'Finance supervisor' },
  FinanceManager: { zh: '财务经理', en: 'Finance manager' },
  Cashier: { zh: '出纳', en: 'Cashier' },
  AuthorisedSignatory: { zh: '授权代表', en: 'Authorised signatory' },
  SealKeeper: { zh: '印章保管人', en: 'Seal keeper' },
  AssetKeeper: { zh: '资产保管员', en: 'Asset keeper' },
  Mentor: { zh: '导师', en: 'Mentor' },
  CustomerServiceOwner: { zh: '客户服务负责人', en: 'Customer service owner' },
  CustomerServiceAgent: { zh: '客服职员', en: 'Customer service agent' },
  HumanResourcesDepartment: { zh: '人力资源部', en: 'Human resources department' },
  AdministrationDepartment: { zh: '行政部', en: 'Administration department' },
  FinanceDepartment: { zh: '财务部', en: 'Finance department' },
  InformationDepartment: { zh: '信息部', en: 'Information department' },
  PropertyManagementDepartment: { zh: '物业管理部', en: 'Property management department' },
  PurchasingDepartment: { zh: '采购部门', en: 'Purchasing department' },
  PropertyServiceCentre: { zh: '物业服务中心', en: 'Property service centre' },
  ProjectManagementCentre: { zh: '项目管理中心', en: 'Project management centre' },
  QualityManagementCentre: { zh: '品管中心', en: 'Quality management centre' },
  GroupAuditDepartment: { zh: '集团审计部', en: 'Group audit department' },
} as const satisfies Record<string, LocalizedText>;

export type Role = keyof typeof roles;

export const isRole = (name: string): name is Role => Object.hasOwn(roles, name);
