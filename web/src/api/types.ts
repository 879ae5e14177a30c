import type { components } from './schema';

type Schemas = components['schemas'];

export type Instance = Schemas['InstanceAnswer'];
export type OpenTask = Schemas['OpenTaskAnswer'];
export type AvailableEvent = Schemas['AvailableEventAnswer'];
export type Rehearsal = Schemas['RehearsalAnswer'];
export type Task = Schemas['TaskAnswer'];
export type Definition = Schemas['DefinitionAnswer'];
export type DefinitionSummary = Schemas['DefinitionSummary'];
export type HistoryRecord = Schemas['HistoryRecordAnswer'];
export type UnreadableRecord = Schemas['UnreadableRecordAnswer'];
export type PathStep = Schemas['PathStepAnswer'];
export type Changes = Schemas['ChangesAnswer'];
export type Attachment = Schemas['AttachmentAnswer'];
export type Sheet = Schemas['SheetAnswer'];
export type SheetField = Schemas['SheetFieldAnswer'];
export type SummaryItem = Schemas['SummaryItemAnswer'];
export type Me = Schemas['SignedInUserDto'];
export type Meta = Schemas['MetaAnswer'];
export type Counts = Schemas['CountsAnswer'];
export type Layout = Schemas['LayoutAnswer'];
export type LayoutBox = Schemas['BoxAnswer'];
export type StateStatistics = Schemas['StateStatisticsAnswer'];
export type RegisterEntry = Schemas['RegisterEntryAnswer'];
export type LayoutEdge = Schemas['EdgeAnswer'];
export type SealedHistory = Schemas['SealedHistoryAnswer'];
export type Verification = Schemas['VerificationAnswer'];
