// Generated from content/ by tools/generate-codes.ts: change the content, not this file.
import type { FieldFacts } from '../model.ts'

export const fieldsLoaders: Readonly<Record<string, () => Promise<FieldFacts>>> = {
  "retry-after": () => import('./fields/retry-after.ts').then((m) => m.field),
}
