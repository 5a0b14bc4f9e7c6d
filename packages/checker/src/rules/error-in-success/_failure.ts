import { type Answer, explains, hasIdentity } from './_answer.ts'

/** The member by which a body says that it failed. */
export interface Failure {
  readonly member: string
  readonly confidence: number
}

/** Looks at the members on top only: what lies deeper is about something else. */
export function failureIn(answer: Answer): Failure | null {
  if (isFault(answer.error)) return { member: 'error', confidence: 0.9 }
  if (isFilled(answer.errors) && !hasResults(answer)) return { member: 'errors', confidence: 0.9 }
  const denied = ['success', 'ok', 'succeeded'].find((name) => answer[name] === false)
  if (denied !== undefined) return { member: denied, confidence: 0.9 }
  // An order or a payment has a status of its own.
  if (isFailureWord(answer.status) && (!hasIdentity(answer) || explains(answer))) {
    return { member: 'status', confidence: 0.8 }
  }
  return numberIn(answer)
}

/** A number that is an error status. `code` and `status` also name things, so a thing with a name does not count. */
function numberIn(answer: Answer): Failure | null {
  for (const member of ['statusCode', 'status', 'code']) {
    const value = answer[member]
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 400 || value > 599) continue
    if (member !== 'statusCode' && !explains(answer) && (hasIdentity(answer) || Object.hasOwn(answer, 'name'))) continue
    return { member, confidence: 0.8 }
  }
  return null
}

function isFault(error: unknown): boolean {
  if (typeof error === 'string') return !/^\s*(?:none|null|nil|ok|okay|success|false|0|no errors?)?\s*$/i.test(error)
  if (typeof error !== 'object' || error === null) return error === true
  const { code } = error as Answer
  return isFilled(error) && code !== 0 && code !== '0'
}

function isFilled(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
}

/** Results beside the errors: some of it worked. */
function hasResults(answer: Answer): boolean {
  return Object.hasOwn(answer, 'data') || ['results', 'items', 'records'].some((name) => isFilled(answer[name]))
}

function isFailureWord(status: unknown): boolean {
  return typeof status === 'string' && /^(?:error|fail|failed|failure)$/i.test(status)
}
