import { token } from '../challenge.ts'

/**
 * For frameworks that find out too late for another answer.
 * @throws TypeError if a field cannot be sent (RFC 9110 §5.1, §5.5).
 */
export function sendable<Value extends string | string[]>(name: string, value: Value): Value {
  if ([token(name), value].flat().some((text) => /[^\t -~\x80-\xff]/.test(text)))
    throw new TypeError(`Cannot send the field "${name}": its value has a character that is none of a field`)
  return value
}
