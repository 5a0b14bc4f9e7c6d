import { extensionOf } from './extensions.ts'

/** Longer segments are never names of something that a site has few of. */
const longest = 40

/**
 * What stands in a template for one segment of a path: the segment itself, or a parameter, if it surely is one.
 *
 * - `:id` numbers, with a short prefix too (`ord_1234`, `A12345`, `INV-2024-0001`), with a title behind (`81234-blue-shoes`)
 *   or before (`blue-shoes-81234`); ULIDs; tokens with a prefix (`cus_Nf9d8sK2xQ`);
 * - `:uuid`; `:hash` for eight or more hexadecimal digits and for tokens that look drawn by lot; `:date` for `2026-01`,
 *   `2026-01-15`, `2026-01-15T09:30:00Z`; `:email`; `:ip`;
 * - `:text` for everything over forty characters.
 *
 * Files keep their extension: `5000.jpg` is `:id.jpg`, `app.3f9ac2b1.js` is `app.:hash.js`. Versions (`v1`, `v2.1`) and
 * names with digits (`oauth2`, `s3`) stay as they are.
 */
export function templateOfSegment(segment: string): string {
  const extension = extensionOf(segment)
  if (extension === '') return parameterOf(segment) ?? segment
  const stem = segment.slice(0, segment.length - extension.length - 1)
  const parameter = parameterOf(stem)
  if (parameter !== null && parameter !== ':hash') return `${parameter}.${extension}`
  const piecewise = withoutHash(stem, segment)
  return parameter === null || piecewise !== segment ? piecewise : `${parameter}.${extension}`
}

/** `app.3f9ac2b1.js`, `index-Bs3Kd9f1.js` and `app.12.js`: one piece of the name changes with every build. */
function withoutHash(stem: string, segment: string): string {
  const rest = segment.slice(stem.length)
  const pieces = stem.split('.')
  // Two numbers are a version: jquery-3.7.1.min.js.
  if (pieces.length > 1 && !/\d\.\d/.test(stem) && parameterOf(pieces[0] as string) === null) {
    const changing = pieces.filter((piece) => parameterOf(piece) !== null)
    if (changing.length === 1) return pieces.map((piece) => parameterOf(piece) ?? piece).join('.') + rest
  }
  const joint = stem.lastIndexOf('-')
  if (joint <= 0 || parameterOf(stem.slice(0, joint)) !== null) return segment
  return parameterOf(stem.slice(joint + 1)) === ':hash' ? `${stem.slice(0, joint)}-:hash${rest}` : segment
}

const other = 0
const digit = 1
const small = 2
const big = 3
/** The letters of a hexadecimal number. */
const smallHex = 4
const bigHex = 5
const dash = 6
const underscore = 7
const dot = 8
const colon = 9
const at = 10
const sorts = sortsOfCharacters()

function sortsOfCharacters(): Uint8Array {
  const sorts = new Uint8Array(128)
  for (const [characters, sort] of [
    ['0123456789', digit],
    ['abcdef', smallHex],
    ['ghijklmnopqrstuvwxyz', small],
    ['ABCDEF', bigHex],
    ['GHIJKLMNOPQRSTUVWXYZ', big],
    ['-', dash],
    ['_', underscore],
    ['.', dot],
    [':', colon],
    ['@', at],
  ] as const) {
    for (const character of characters) sorts[character.charCodeAt(0)] = sort
  }
  return sorts
}

const tally = new Uint8Array(11)

/** One walk over the characters counts them by sort; the counts decide. */
function parameterOf(text: string): string | null {
  const { length } = text
  const end = Math.min(length, 64)
  tally.fill(0)
  // Steps between letters and digits, and from a small letter to a capital: many of them in words drawn by lot.
  let changes = 0
  let before = other
  for (let place = 0; place < end; place++) {
    const exact = sorts[text.charCodeAt(place)] ?? other
    tally[exact] = (tally[exact] as number) + 1
    const sort = exact === smallHex ? small : exact === bigHex ? big : exact > big ? other : exact
    if (sort !== before && sort !== other && before !== other && !(before === big && sort === small)) changes++
    before = sort
  }
  const count = (sort: number) => tally[sort] as number
  const joints = count(dash) + count(underscore) + count(dot) + count(colon) + count(at) + count(other)
  const isEncoded = count(other) > 0 && text.includes('%')
  if (length > longest && (!isEncoded || charactersIn(text) > longest)) return joints === 0 ? ':hash' : ':text'
  if (isEncoded) return null
  if (count(at) === 1 && isEmail(text)) return ':email'
  const digits = count(digit)
  if (digits === 0) return null
  if (digits === length) return ':id'
  if (isDate(text)) return ':date'
  if (digits + joints === length) return count(dot) === 3 && joints === 3 ? ':ip' : ':id'
  if (count(other) + count(at) > 0) return null
  const letters = length - digits - joints
  const isHex = letters === count(smallHex) + count(bigHex)
  if (isHex && count(colon) > 1) return ':ip'
  if (isHex && length === 36 && count(dash) === 4 && isUuid(text)) return ':uuid'
  if (isHex && joints === 0 && length >= 8) return ':hash'
  if (joints === 0 && length === 26 && count(small) + count(smallHex) === 0 && text < '8') return ':id'
  if (isNumbered(text, digits)) return ':id'
  const prefix = /^[a-z]{1,8}_/i.exec(text)?.[0].length ?? 0
  const rest = length - prefix
  if (rest >= 8 && changes >= Math.max(5, rest / 3)) return prefix > 0 ? ':id' : ':hash'
  return joints === 0 && length >= 20 && changes >= 4 ? ':hash' : null
}

/** Where they are percent-encoded UTF-8: octets that begin with the bits 10 go on with a character. */
function charactersIn(text: string): number {
  return text.length - 3 * (text.match(/%[89AB]/g)?.length ?? 0) - 2 * (text.match(/%[^89AB]/g)?.length ?? 0)
}

function isEmail(text: string): boolean {
  const place = text.indexOf('@')
  return place > 0 && text.indexOf('.', place) > place + 1 && !text.endsWith('.')
}

/** `2026-01`, `2026-01-15`, and a time behind it. */
function isDate(text: string): boolean {
  return /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T[\d:.Z+-]*)?)?$/.test(text)
}

function isUuid(text: string): boolean {
  return text[8] === '-' && text[13] === '-' && text[18] === '-' && text[23] === '-'
}

/** A number that counts things, with letters or words about it. */
function isNumbered(text: string, digits: number): boolean {
  const [, letters, joint, tail] = /^([a-z]*)([_.-]?)([\d_.-]*)$/i.exec(text) ?? []
  if (letters !== undefined && joint !== undefined && tail !== undefined) {
    if (letters.toLowerCase() === 'v' && digits <= 8) return false
    return joint === '' ? letters.length <= 3 && digits >= 4 : joint !== '.' && letters.length <= 8 && digits >= 3
  }
  return /^\d{4,}[_-]|[_-]\d{5,}$/.test(text)
}
