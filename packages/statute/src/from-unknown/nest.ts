import { isErrorStatus, isThing, type Reading } from './reading.ts'

/**
 * `HttpException` of NestJS: its answer is a text or an object, of whose members `ValidationPipe` makes `message` a
 * list.
 */
export const nest: Reading = (error) => {
  const { getStatus, getResponse } = error
  if (typeof getStatus !== 'function' || typeof getResponse !== 'function') return undefined
  const status = getStatus.call(error)
  if (!isErrorStatus(status)) return undefined
  const answer = getResponse.call(error)
  if (!isThing(answer)) return { status, detail: answer }
  const { message, error: _name, statusCode: _status, ...extensions } = answer
  return { status, detail: [message].flat().join('; '), extensions }
}
