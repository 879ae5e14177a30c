import type { LocalizedText, Role } from '../../engine/index.js';

/** `GET /me`: who the caller is. */
export class SignedInUserDto {
  id!: string;
  username!: string;
  name!: string;
  level!: string;
  department!: { id: string; name: LocalizedText } | null;
  /** With their titles, in the order of the catalogue. */
  roles!: { id: Role; title: LocalizedText }[];
  /** People the caller acts for at the moment. */
  standIns!: string[];
}
