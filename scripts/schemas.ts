import { readOptions } from './command-line/read-options.ts';
import { writeSchemas } from './schemas/write-schemas.ts';

// Editors read the schemas from the folder that is in the repository, so it is written anew after each change in `src/schemas/`.
const values = readOptions('npm run schemas', { out: { type: 'string', default: 'schemas' } });
const names = await writeSchemas(values.out);
console.log(`${values.out}: ${names.join(', ')}`);
