import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { competencyMapSchema, progressionSchema } from '../src/framework/schema.ts';

// Writes the JSON schemas by which an editor completes and explains a ladder. Run: node scripts/jsonSchema.ts

/** By the path of its file from the top of the checkout, the text that the file has to hold. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  return {
    'framework/progression.schema.json': textOf(progressionSchema),
    'framework/competency-map.schema.json': textOf(competencyMapSchema),
  };
}

/** Draft 7 is what VS Code understands best. `input`: what one writes, where a list may be left out. */
function textOf(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }), undefined, 2)}\n`;
}

if (import.meta.main) {
  for (const [path, text] of Object.entries(jsonSchemas())) {
    await writeFile(fileURLToPath(new URL(`../${path}`, import.meta.url)), text);
  }
}
