import { type Fields, parseWeighted, type Weighted } from '@statute/http'
import { listOf } from '../../read/list.ts'

/** The codings of Content-Encoding, in lower case, under their names of today (RFC 9110 §8.4.1). */
export function codingsOf(fields: Fields): string[] {
  return listOf(fields.get('content-encoding')).map(withoutPrefix)
}

/** `x-gzip` is gzip, `x-compress` is compress. */
export function withoutPrefix(coding: string): string {
  return coding.toLowerCase().replace(/^x-(?=gzip$|compress$)/, '')
}

/** The field names of Vary, in lower case; `*` among them. */
export function namesInVary(fields: Fields): ReadonlySet<string> {
  return new Set(listOf(fields.get('vary')).map((name) => name.toLowerCase()))
}

/** The members of a preference field; null if one of them does not parse, for then nobody knows what the client takes. */
export function preferencesOf(field: string): readonly Weighted[] | null {
  const members = parseWeighted(field.slice(0, 4096))
  return members.length === listOf(field.slice(0, 4096)).length ? members : null
}
