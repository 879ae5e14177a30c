/** A body for each request, by the name of its schema: they work with the demo company. */
export const requestExamples: Readonly<Record<string, object>> = {
  SignInDto: { username: 'sales.rep1', password: 'guicheng-demo' },
  StartInstanceDto: {
    definition: 'fixed-asset-purchase',
    input: {
      assetName: 'Laptop',
      use: 'Development',
      specification: '32 GB',
      budget: '9000.00',
      unitValue: '8000.00',
      currency: 'CNY',
      usefulLifeMonths: 60,
    },
  },
  SendEventDto: {
    type: 'APPROVE',
    data: { opinion: 'In order.' },
    taskId: '0199f000-0000-7000-8000-000000000000',
    comment: 'As discussed on Monday.',
  },
  DecideTaskRequest: { event: 'APPROVE', data: { opinion: 'In order.' } },
  CreateUserRequest: { username: 'wang.min', name: 'Wang Min', password: 'a long sentence', departmentId: 'finance' },
  ChangeUserRequest: { departmentId: 'sales', supervisorId: null },
  CreateDepartmentRequest: { id: 'quality', name: { zh: '质量部', en: 'Quality' } },
  ChangeDepartmentRequest: { name: { zh: '质量管理部', en: 'Quality management' } },
  RoleMembersRequest: { userIds: ['0199f000-0000-7000-8000-000000000000'] },
  SetPolicyRequest: { profile: '001', departments: [], reason: 'The group manual applies from now on.' },
  EraseRequest: { reason: 'The contact asked for it.' },
  SearchRequest: { value: 'Liu Yang' },
  EraseValuesRequest: { values: ['Liu Yang', '13800000000'], reason: 'The contact asked for it.' },
  ResolveIncidentRequest: { note: 'The archive was told by telephone.' },
};
