import type { DescribedOperation, DescribedResponse } from './model.ts'

/** The response of an operation that is about a status: its own key, else its class (`4XX`), else `default`. */
export function responseFor({ responses }: DescribedOperation, status: number): DescribedResponse | null {
  const code = String(status)
  let byClass: DescribedResponse | null = null
  let byDefault: DescribedResponse | null = null
  for (const response of responses) {
    if (response.key === code) return response
    if (isClass(response.key) && response.key[0] === code[0]) byClass = response
    if (response.key === 'default') byDefault = response
  }
  return byClass ?? byDefault
}

/** `4XX`; small letters are wrong, but what they mean is plain. */
export function isClass(key: string): boolean {
  return /^[1-5]xx$/i.test(key)
}
