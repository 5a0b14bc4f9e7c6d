// Generated from content/ by tools/generate-codes.ts: change the content, not this file.
import type { VendorMeaning } from '../model.ts'

export const vendorLoaders: Readonly<Record<string, () => Promise<readonly VendorMeaning[]>>> = {
  499: () => import('./vendor/499.ts').then((m) => m.meanings),
}
