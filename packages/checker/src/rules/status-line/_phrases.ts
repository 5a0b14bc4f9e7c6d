import { directory } from '@statute/codes/directory'
import { vendorMeaningsOf } from './_vendors.ts'

/** What codes were once called, in RFC 1945, 2068, 2616, 4918 and 7231, or what well-known servers still write. */
const former: readonly (readonly [number, string])[] = [
  [302, 'Moved Temporarily'],
  [306, 'Switch Proxy'],
  [401, 'Authorization Required'],
  [408, 'Request Time-out'],
  [413, 'Request Entity Too Large'],
  [413, 'Payload Too Large'],
  [414, 'Request-URI Too Large'],
  [414, 'Request-URI Too Long'],
  [416, 'Requested Range Not Satisfiable'],
  [418, "I'm a teapot"],
  [422, 'Unprocessable Entity'],
  [503, 'Service Temporarily Unavailable'],
  [504, 'Gateway Time-out'],
]

const registered = directory.codes.filter(([, name]) => !name.startsWith('('))

/** Phrases, in lower case, with the code that each belongs to. */
const owners: ReadonlyMap<string, number> = new Map([
  ...former.map(([code, name]) => [name.toLowerCase(), code] as const),
  ...registered.map(([code, name]) => [name.toLowerCase(), code] as const),
])

/** Other names of each code, in lower case: what it may be called without contradiction. */
const aliases: ReadonlyMap<number, readonly string[]> = new Map(
  directory.codes.map(([code, , , , names]) => [code, names.map((name) => name.toLowerCase())]),
)

/** The code that a reason phrase belongs to if that is another than the status; null if the phrase fits, or is nobody's. */
export function otherOwnerOf(reason: string, status: number): number | null {
  const phrase = reason.trim().toLowerCase()
  const owner = owners.get(phrase)
  if (owner === undefined || owner === status || aliases.get(status)?.includes(phrase)) return null
  return vendorMeaningsOf(status).some(({ name }) => name.toLowerCase() === phrase) ? null : owner
}
