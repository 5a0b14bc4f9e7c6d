import type { DescribedOperation, DescribedResponse } from '../../openapi/model.ts'
import { joinPointer } from '../../openapi/pointer.ts'
import type { Outcome } from '../../rule.ts'
import { responsesWith } from './_keys.ts'

/** Whether the responses with these keys describe a header that belongs to them. */
export function wantsHeader(
  operation: DescribedOperation,
  keys: readonly string[],
  header: string,
  isExempt: (response: DescribedResponse) => boolean = () => false,
): Outcome {
  const responses = responsesWith(operation, ...keys).filter((response) => !isExempt(response))
  if (responses.length === 0) return 'inapplicable'
  const lacking = responses.filter(({ headers }) => !headers.has(header.toLowerCase()))
  if (lacking.length === 0) return 'pass'
  return lacking.map(({ key, pointer }) => ({
    message: `${key} is documented without ${header}`,
    // Of a shared response this is the place that all its users share.
    at: joinPointer(pointer, 'headers'),
  }))
}
