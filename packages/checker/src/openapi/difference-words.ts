import { isObject } from './node.ts'

/** What a keyword found, and what it wanted: `is a string: wanted integer`. */
export function sentence(keyword: string, wanted: unknown, actual: unknown, owner: unknown): string {
  switch (keyword) {
    case 'type':
      return `is ${kindOf(actual)}: wanted ${[wanted].flat().join(' or ')}`
    case 'required': {
      const missing = (wanted as string[]).filter((name) => !isObject(actual) || !Object.hasOwn(actual, name))
      return `lacks ${missing.slice(0, 5).map(quote).join(', ')}${missing.length > 5 ? ' and others' : ''}`
    }
    case 'additionalProperties':
    case 'unevaluatedProperties':
    case 'false':
      return 'is a member that the schema does not allow'
    case 'enum':
      return `is ${show(actual)}: wanted ${shorten((wanted as unknown[]).map((one) => JSON.stringify(one)).join(', '))}`
    case 'const':
      return `is ${show(actual)}: wanted ${shorten(JSON.stringify(wanted) ?? '')}`
    case 'minimum':
    case 'exclusiveMinimum':
      return `is ${show(actual)}: wanted ${isAbove(keyword, owner) ? 'more than' : 'at least'} ${wanted}`
    case 'maximum':
    case 'exclusiveMaximum':
      return `is ${show(actual)}: wanted ${isAbove(keyword, owner) ? 'less than' : 'at most'} ${wanted}`
    case 'multipleOf':
      return `is ${show(actual)}: wanted a multiple of ${wanted}`
    case 'pattern':
      return `does not fit the pattern ${shorten(String(wanted))}`
    case 'minLength':
    case 'maxLength':
      return `has ${[...String(actual)].length} characters: wanted ${bound(keyword)} ${wanted}`
    case 'minItems':
    case 'maxItems':
      return `has ${(actual as unknown[]).length} items: wanted ${bound(keyword)} ${wanted}`
    case 'minProperties':
    case 'maxProperties':
      return `has ${Object.keys(actual as object).length} members: wanted ${bound(keyword)} ${wanted}`
    case 'uniqueItems':
      return 'has an item twice'
    case 'anyOf':
    case 'oneOf':
      return `fits none of ${sizeOf(wanted)} schemas`
    default:
      return `breaks ${keyword} of the schema`
  }
}

export const sizeOf = (list: unknown) => (Array.isArray(list) ? list.length : 'the')
const bound = (keyword: string) => (keyword.startsWith('min') ? 'at least' : 'at most')
const quote = (text: string) => `"${shorten(text)}"`
const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

/** Draft 4 says beside the bound that the bound itself is out. */
function isAbove(keyword: string, owner: unknown): boolean {
  if (keyword.startsWith('exclusive')) return true
  return isObject(owner) && owner[keyword === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum'] === true
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'number') return `the number ${value}`
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

function show(value: unknown): string {
  return typeof value === 'object' && value !== null ? kindOf(value) : shorten(JSON.stringify(value) ?? '')
}
