export { demoCompanyId, demoPassword } from './demo-company.js';
export { DirectoryCopy } from './directory-copy.js';
export { DirectoryModule } from './directory.module.js';
export { DirectoryService, type Account } from './directory.service.js';
export { LocalizedName } from './routes/localized-name.dto.js';
export { PasswordChecks } from './password-checks.js';
export { hashPassword, verifyPassword } from './password-hash.js';
export * from './present-description.js';
export * from './present-seats.js';
