/**
 * What stands in the log of an organisation. The first five are settings that servers keep a copy of; the others are
 * acts: what changed of the directory, who signed in with a password that somebody else has set, what administrators
 * did.
 */
export const organisationRecordKinds = [
  'policySet',
  'remindersSet',
  'calendarSet',
  'calendarsChosen',
  'clockMoved',
  'userSet',
  'passwordSet',
  'signedIn',
  'departmentSet',
  'roleSet',
  'delegationSet',
  'definitionReleased',
  'incidentAssigned',
  'incidentEnded',
  'valuesErased',
  'caseAdministered',
  'personLeft',
  'handedOver',
] as const;

export type OrganisationRecordKind = (typeof organisationRecordKinds)[number];

const followed: readonly OrganisationRecordKind[] = [
  'policySet',
  'remindersSet',
  'calendarSet',
  'calendarsChosen',
  'clockMoved',
];

/** Whether servers keep a copy of what is set so, and are told of it. */
export const isFollowed = (kind: OrganisationRecordKind): boolean => followed.includes(kind);
