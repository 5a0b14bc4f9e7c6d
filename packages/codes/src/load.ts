/** Loads one page of knowledge. Each is a module of its own, so a program pays for what it asks for. */
import { compareLoaders } from './generated/compare.ts'
import { factsLoaders } from './generated/facts.ts'
import { fieldsLoaders } from './generated/fields.ts'
import { guideLoaders } from './generated/guide.ts'
import { guidesLoaders } from './generated/guides.ts'
import { subcodesLoaders } from './generated/subcodes.ts'
import { vendorLoaders } from './generated/vendor.ts'
import type { CodeFacts, Comparison, FieldFacts, Guide, GuidePage, SubcodeFamily, VendorMeaning } from './model.ts'

async function load<T>(
  loaders: Readonly<Record<string, () => Promise<T>>>,
  id: string | number,
): Promise<T | undefined> {
  return Object.hasOwn(loaders, id) ? loaders[id]?.() : undefined
}

/** The facts of a registered code; undefined if it is not registered. */
export const loadFacts = (code: number): Promise<CodeFacts | undefined> => load(factsLoaders, code)
/** The guide of a registered code: prose, look-alikes, history, names in other stacks. */
export const loadGuide = (code: number): Promise<Guide | undefined> => load(guideLoaders, code)
/** What each sender means by a number that IANA has not given that meaning. */
export const loadVendor = (code: number): Promise<readonly VendorMeaning[] | undefined> => load(vendorLoaders, code)
/** A sender's family of finer codes: `iis`, `envoy`, `haproxy`, `cloudflare` … */
export const loadSubcodes = (id: string): Promise<SubcodeFamily | undefined> => load(subcodesLoaders, id)
/** A header field by its name in lower case. */
export const loadField = (id: string): Promise<FieldFacts | undefined> => load(fieldsLoaders, id)
/** A comparison by its codes in rising order: `401-403`. */
export const loadComparison = (id: string): Promise<Comparison | undefined> => load(compareLoaders, id)
export const loadGuidePage = (id: string): Promise<GuidePage | undefined> => load(guidesLoaders, id)

/**
 * The facts of codes to set side by side: two to five registered ones in rising order, joined with hyphens (`401-404`).
 * Null if the text is anything else.
 */
export async function factsOf(id: string): Promise<CodeFacts[] | null> {
  if (!/^\d{3}(?:-\d{3}){1,4}$/.test(id)) return null
  const codes = id.split('-').map(Number)
  if (codes.some((code, i) => i > 0 && code <= (codes[i - 1] ?? 0))) return null
  const facts = (await Promise.all(codes.map(loadFacts))).filter((one) => one !== undefined)
  return facts.length === codes.length ? facts : null
}
