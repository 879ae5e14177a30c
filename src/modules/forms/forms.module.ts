import { Global, Module } from '@nestjs/common';
import { FormSchemas } from './form-schemas.service.js';
import { FormValidator } from './form-validator.service.js';

/** What people fill in: checked against its class, and described as a JSON Schema. */
@Global()
@Module({
  providers: [FormValidator, FormSchemas],
  exports: [FormValidator, FormSchemas],
})
export class FormsModule {}
