import type { Directory, DirectoryPerson } from '../directory.js';
import type { Level } from '../levels.js';
import type { Role } from '../roles.js';

/** A person of the test company; his id is his username. */
export interface TestPerson {
  readonly department: string | null;
  readonly supervisor: string | null;
  readonly roles: readonly Role[];
  /** An ordinary employee when absent. */
  readonly level?: Level;
  readonly active?: boolean;
  /** Whose deputy he is, in every process and at any time. */
  readonly standsInFor?: readonly string[];
}

/** The people of the demo company: department, superior, roles. */
const people: Readonly<Record<string, readonly [string, string | null, ...Role[]]>> = {
  admin: ['information', 'it.head', 'Administrator'],
  auditor: ['group-audit', 'audit.head', 'Auditor'],
  owner: ['gm-office', 'gm', 'ProcessOwner'],
  gm: ['gm-office', null, 'GeneralManager', 'AuthorisedSignatory'],
  'gm.assistant': ['gm-office', 'gm', 'AssistantToGeneralManager'],
  dgm: ['gm-office', 'gm', 'DeputyGeneralManager', 'ExecutiveInCharge', 'AuthorisedPerson'],
  'hr.vp': ['hr-admin', 'gm', 'HrVicePresident'],
  'hr.head': [
    'hr-admin',
    'dgm',
    'HrDirector',
    'HumanResourcesDepartment',
    'AdministrationDepartment',
    'GeneralManagementDepartment',
  ],
  'hr.officer': ['hr-admin', 'hr.head', 'HrAdminOfficer'],
  'admin.officer': ['hr-admin', 'hr.head', 'AdministrationDepartment', 'AssetKeeper'],
  'seal.keeper': ['hr-admin', 'hr.head', 'SealKeeper'],
  'fin.head': ['finance', 'dgm', 'FinanceManager', 'FinanceDepartment'],
  'fin.supervisor': ['finance', 'fin.head', 'FinanceSupervisor', 'FinanceDepartment'],
  'fin.reviewer': ['finance', 'fin.supervisor', 'FinanceReviewer', 'FinanceDepartment'],
  cashier: ['finance', 'fin.supervisor', 'Cashier', 'FinanceDepartment'],
  'sales.director': ['sales', 'dgm', 'SalesDirector'],
  'sales.manager': ['sales', 'sales.director', 'SalesManager'],
  'sales.rep1': ['sales', 'sales.manager', 'SalesRepresentative'],
  'sales.rep2': ['sales', 'sales.manager', 'SalesRepresentative'],
  'tech.head': ['technical', 'dgm', 'TechnicalReviewer', 'TechnicalLead', 'TechnicalDepartment'],
  'tech.appraiser': ['technical', 'tech.head', 'TechnicalAppraiser'],
  engineer1: ['technical', 'tech.head'],
  engineer2: ['technical', 'tech.head', 'Mentor'],
  legal: ['legal', 'gm', 'LegalReviewer'],
  'it.head': ['information', 'dgm', 'InformationDepartment'],
  'property.head': ['property', 'dgm', 'PropertyManagementDepartment'],
  'purchasing.head': ['purchasing', 'dgm', 'PurchasingDepartment'],
  'mkt.vp': ['marketing', 'gm', 'MarketingVicePresident'],
  'mkt.supervisor': ['marketing', 'mkt.vp', 'MarketingSupervisor'],
  'mkt.rep': ['marketing', 'mkt.supervisor', 'MarketingSalesperson'],
  'mkt.clerk': ['marketing', 'mkt.supervisor', 'MarketingClerk'],
  'qc.head': ['quality-control', 'dgm', 'QualityControlDepartment', 'QualityManagementDepartment', 'ReviewBoard'],
  qe: ['quality-control', 'qc.head', 'QualityEngineer'],
  'mgmt.rep': ['gm-office', 'gm', 'GmOffice', 'ManagementRepresentative'],
  'production.control': ['gm-office', 'dgm', 'GmOfficeProductionControl'],
  'manufacturing.head': ['manufacturing', 'dgm', 'ManufacturingDepartment', 'ReviewBoard'],
  'business.manager': ['business', 'dgm', 'BusinessDepartmentManager'],
  'business.rep': ['business', 'business.manager', 'BusinessDepartment'],
  'cs.owner': ['customer-service', 'dgm', 'CustomerServiceOwner', 'CustomerServiceDepartment'],
  'cs.agent': ['customer-service', 'cs.owner', 'CustomerServiceAgent', 'CustomerServiceDepartment'],
  'dealer.service': ['dealership', 'dgm', 'ServiceManager'],
  'dealer.business': ['dealership', 'dealer.service', 'BusinessManager'],
  'dealer.general': ['dealership', 'dgm', 'GeneralAffairsManager'],
  'dealer.parts': ['dealership', 'dealer.service', 'SparePartsSupervisor'],
  'crm.manager': ['dealership', 'dgm', 'CustomerRelationsManager'],
  'crm.advisor': ['dealership', 'crm.manager', 'CustomerRelationsAdvisor'],
  'dcrc.officer': ['dealership', 'crm.manager', 'Dcrc'],
  'psc.head': ['property-service-centre', 'pmc.head', 'PropertyServiceCentre'],
  'psc.agent': ['property-service-centre', 'psc.head', 'PropertyServiceCentre'],
  'pmc.head': ['project-management-centre', 'dgm', 'ProjectManagementCentre'],
  'qmc.head': ['quality-management-centre', 'dgm', 'QualityManagementCentre'],
  'audit.head': ['group-audit', 'gm', 'GroupAuditDepartment'],
  'aftersales.head': [
    'after-sales',
    'dgm',
    'AfterSalesDepartmentHead',
    'AfterSalesDepartment',
    'AfterSalesSectionChief',
    'AfterSalesSection',
  ],
  'aftersales.agent': ['after-sales', 'aftersales.head', 'AfterSalesDepartment', 'AfterSalesSection'],
  'military.director': ['gm-office', 'gm', 'MilitaryDirector'],
  'quality.assurance': ['quality-management-centre', 'qmc.head', 'QualityAssurance'],
  'regional.clerk': ['sales', 'sales.manager', 'RegionalMarketingClerk'],
  'outlet.head': ['outlet', 'sales.manager', 'ServiceOutlet', 'SendingOutlet'],
  'order.clerk': ['sales', 'sales.manager', 'OrderDepartment'],
  'customer.centre': ['customer-service', 'cs.owner', 'CustomerCentre'],
  'hq.complaints': ['customer-service', 'cs.owner', 'HqComplaintDepartment'],
  'tech.support': ['technical', 'tech.head', 'TechnicalSupportSection'],
  'callcentre.head': ['call-centre', 'dgm', 'CallCentreHead'],
  'complaint.post': ['call-centre', 'callcentre.head', 'ComplaintManagementPost'],
  'dispatch.post': ['call-centre', 'callcentre.head', 'DispatchPost'],
  'branch.head': ['branch-customer-service', 'dgm', 'BranchCustomerServiceHead', 'BranchCustomerServiceDepartment'],
  'branch.handler1': ['branch-customer-service', 'branch.head', 'ComplaintHandler'],
  'branch.handler2': ['branch-customer-service', 'branch.head', 'ComplaintHandler'],
  'planning.head': ['planning', 'dgm', 'PlanningDepartment'],
  'workshop.leader': ['manufacturing', 'manufacturing.head', 'Workshop'],
  operator1: ['manufacturing', 'workshop.leader', 'Operator'],
  maintenance1: ['manufacturing', 'manufacturing.head', 'MaintenanceStaff'],
  warehouse1: ['manufacturing', 'manufacturing.head', 'WarehouseKeeper'],
  'safety.officer': ['manufacturing', 'manufacturing.head', 'SafetyOfficer'],
  inspector1: ['quality-control', 'qc.head', 'Inspector'],
  'standard.reviewer': ['technical', 'tech.head', 'StandardisationReviewer'],
  'tech.coordinator': ['technical', 'tech.head', 'DepartmentCoordinator'],
  'office.clerk': ['gm-office', 'dgm', 'Office', 'GeneralOffice'],
  driver1: ['gm-office', 'office.clerk', 'Driver'],
  cleaner1: ['hr-admin', 'hr.head', 'Cleaner'],
  'centre.director': ['training-centre', 'dgm', 'CentreDirector'],
  'archive.keeper': ['training-centre', 'centre.director', 'ArchiveKeeper'],
  'training.officer': ['training-centre', 'centre.director', 'TrainingOffice', 'TrainingSection'],
  'school.office': ['training-centre', 'dgm', 'TechnicalSchoolOffice'],
  coach1: ['training-centre', 'centre.director'],
  'team.leader': ['after-sales', 'aftersales.head', 'TeamLeader'],
  'team.member': ['after-sales', 'team.leader'],
  'shop.head': ['customer-service', 'cs.owner', 'ShopHead'],
  'shop.agent1': ['customer-service', 'shop.head'],
  'shop.agent2': ['customer-service', 'shop.head'],
  'party.office': ['gm-office', 'dgm', 'PartyGovernmentOffice'],
  'fiscal.office': ['finance', 'fin.head', 'FiscalOffice'],
  'institute.director': ['gm-office', 'gm', 'InstituteDirector'],
};

const heads: Readonly<Record<string, string>> = {
  'gm-office': 'gm',
  'hr-admin': 'hr.head',
  finance: 'fin.head',
  sales: 'sales.director',
  technical: 'tech.head',
  legal: 'legal',
  information: 'it.head',
  property: 'property.head',
  purchasing: 'purchasing.head',
  marketing: 'mkt.vp',
  'quality-control': 'qc.head',
  manufacturing: 'manufacturing.head',
  business: 'business.manager',
  'customer-service': 'cs.owner',
  'property-service-centre': 'psc.head',
  'project-management-centre': 'pmc.head',
  'quality-management-centre': 'qmc.head',
  'group-audit': 'audit.head',
  dealership: 'dealer.service',
  'after-sales': 'aftersales.head',
  'call-centre': 'callcentre.head',
  'branch-customer-service': 'branch.head',
  outlet: 'outlet.head',
  planning: 'planning.head',
  'training-centre': 'centre.director',
};

/** Those who are more than ordinary employees. */
const ranks: Readonly<Partial<Record<Level, string>>> = {
  generalManager: 'gm',
  deputyGeneralManager: 'dgm hr.vp mkt.vp',
  director:
    'gm.assistant hr.head sales.director mgmt.rep institute.director pmc.head qmc.head audit.head military.director',
  manager:
    'owner fin.head sales.manager tech.head legal it.head property.head purchasing.head qc.head manufacturing.head business.manager cs.owner dealer.service dealer.general crm.manager psc.head aftersales.head callcentre.head branch.head planning.head centre.director',
  supervisor:
    'team.leader shop.head fin.supervisor mkt.supervisor dealer.business dealer.parts outlet.head workshop.leader',
};

const rankOf = (username: string): Level =>
  (Object.keys(ranks) as Level[]).find((level) => ranks[level]?.split(' ').includes(username)) ?? 'employee';

/** Changes to the test company: a person's new particulars, or `null` for somebody who is not there. */
export type DirectoryChanges = Readonly<Record<string, Partial<TestPerson> | null>>;

/** The demo company as the engine's directory, in memory; a user's id is his username. */
export class TestDirectory implements Directory {
  private readonly people = new Map<string, TestPerson>();

  constructor(changes: DirectoryChanges = {}) {
    for (const [username, [department, supervisor, ...roles]] of Object.entries(people)) {
      this.people.set(username, { department, supervisor, roles, level: rankOf(username) });
    }
    this.change(changes);
  }

  /** The directory is another one from now on. */
  change(changes: DirectoryChanges): void {
    for (const [username, change] of Object.entries(changes)) {
      if (change === null) this.people.delete(username);
      else {
        const before = this.people.get(username) ?? { department: null, supervisor: null, roles: [] };
        this.people.set(username, { ...before, ...change });
      }
    }
  }

  person(id: string): DirectoryPerson | undefined {
    const found = this.people.get(id);
    if (!found) return undefined;
    const { department: departmentId, supervisor: supervisorId, level = 'employee', active = true } = found;
    return { id, departmentId, supervisorId, level, active };
  }

  /** The usernames of all. */
  everybody(): readonly string[] {
    return [...this.people.keys()];
  }

  peopleInRole(role: Role): readonly string[] {
    return [...this.people]
      .filter(([, { roles, active }]) => active !== false && roles.includes(role))
      .map(([id]) => id);
  }

  departmentHead(departmentId: string): string | null {
    return heads[departmentId] ?? null;
  }

  principalsOf(deputy: string): readonly string[] {
    return this.people.get(deputy)?.standsInFor ?? [];
  }

  deputiesOf(principal: string): readonly string[] {
    return [...this.people].filter(([, { standsInFor = [] }]) => standsInFor.includes(principal)).map(([id]) => id);
  }

  rolesOf(username: string): readonly Role[] {
    return this.known(username).roles;
  }

  /** @throws Error on a username that is not in the company, which is a slip of the spec. */
  known(username: string): TestPerson {
    const found = this.people.get(username);
    if (!found)
      throw new Error(
        `Expected a username of the test company, but '${username}' is not: ${[...this.people.keys()].join(', ')}.`,
      );
    return found;
  }
}
