import { isErrorStatus, isThing, type Reading } from './reading.ts'

/** `@hapi/boom`: the status and fields are in `output`. */
export const boom: Reading = ({ isBoom, output, message, data }) => {
  // Wreck makes one of what another server answered.
  if (isThing(data) && data.isResponseError) return undefined
  if (!isBoom || !isThing(output) || !isErrorStatus(output.statusCode)) return undefined
  return { status: output.statusCode, headers: output.headers, detail: message }
}
