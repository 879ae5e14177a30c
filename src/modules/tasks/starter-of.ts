import type { DirectoryCopy } from '../directory/index.js';
import type { StarterOfCase } from './task.dto.js';

/** Who started a case, with his department of now. */
export function starterOf(directory: DirectoryCopy, id: string): StarterOfCase {
  const user = directory.user(id);
  const department = directory.department(user?.departmentId ?? '');
  return {
    id,
    name: user?.name ?? id,
    department: department ? { zh: department.nameZh, en: department.nameEn } : null,
  };
}
