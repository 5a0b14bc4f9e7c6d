// Generated from content/ by tools/generate-codes.ts: change the content, not this file.
import type { SubcodeFamily } from '../model.ts'

export const subcodesLoaders: Readonly<Record<string, () => Promise<SubcodeFamily>>> = {

}
