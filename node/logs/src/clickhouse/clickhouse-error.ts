import { networkErrors } from '../network-errors.ts'

/** A ClickHouse said no, or said nothing. */
export class ClickHouseError extends Error {
  override readonly name = 'ClickHouseError'
  /** The number that ClickHouse gives its errors; null where it did not come to that. */
  readonly code: number | null
  /** The server is not there or cannot just now: the same may go well later. */
  readonly away: boolean

  constructor(message: string, code: number | null, away: boolean, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.away = away
  }
}

/** Whether a later attempt may go well. By name: there may be two copies of this module. */
export function isAway(error: unknown): boolean {
  return error instanceof Error && error.name === 'ClickHouseError' && (error as ClickHouseError).away
}

/**
 * What went wrong, from what the client threw. Version 18 says `Code: 73, e.displayText() = DB::Exception: Unknown
 * format`, of which the official client makes a plain error; later ones say `Code: 73. DB::Exception: …`.
 *
 * @param attempt "Cannot write to ClickHouse at 127.0.0.1:8123"
 * @param secret never shown, should a server repeat it
 */
export function clickHouseError(error: unknown, attempt: string, secret: string): ClickHouseError {
  const { message, code, name } = error as Error & { code?: string }
  const own = /Code: (\d+)/.exec(message)?.[1] ?? (/^\d+$/.test(code ?? '') ? code : undefined)
  if (own === undefined) {
    const timeout = name === 'AbortError' || name === 'TimeoutError' || /time[d ]*out|user aborted/i.test(message)
    const why = timeout ? 'no answer in time' : (networkErrors[code ?? ''] ?? message.slice(0, 400))
    // A proxy before it that has nobody behind it: 502, 503 or 504 without a code of ClickHouse.
    const away = timeout || (code ?? '') in networkErrors || /socket hang up|aborted|\b50[234]\b/i.test(message)
    return new ClickHouseError(`${attempt}: ${hide(why, secret)}`, null, away, { cause: undefined })
  }
  const number = Number(own)
  const text = message.replace(/^.*?DB::(?:NetException|Exception): /s, '').replace(/, e\.what\(\) = .*$/s, '')
  const said = hide(text.split('\n', 1)[0]?.slice(0, 400) ?? '', secret)
  const hint = hints.get(number)
  const full = `${attempt}: it says "${said}" (code ${number})${hint ? `; ${hint}` : ''}`
  return new ClickHouseError(full, number, awayCodes.has(number) || betweenServers.test(said))
}

function hide(text: string, secret: string): string {
  return secret === '' ? text : text.replaceAll(secret, '…')
}

/** The server that we asked lost another one on the way; it has many codes for that. */
const betweenServers = /while (?:receiving packet|reading from socket|writing to socket)/

/** Errors that pass: the server is loaded, another server of the cluster is away, a replica is not ready. */
const awayCodes = new Set([
  159, // TIMEOUT_EXCEEDED
  202, // TOO_MANY_SIMULTANEOUS_QUERIES
  209, // SOCKET_TIMEOUT
  210, // NETWORK_ERROR
  225, // NO_ZOOKEEPER
  236, // ABORTED
  241, // MEMORY_LIMIT_EXCEEDED
  242, // TABLE_IS_READ_ONLY
  252, // TOO_MANY_PARTS
  279, // ALL_CONNECTION_TRIES_FAILED
  319, // UNKNOWN_STATUS_OF_INSERT
  373, // SESSION_IS_LOCKED
  394, // QUERY_WAS_CANCELLED
  999, // KEEPER_EXCEPTION
])

const hints = new Map([
  [81, 'make the database, or name another behind the host'],
  [164, 'this user may only read'],
  [192, 'give user and password in the address'],
  [193, 'give user and password in the address'],
  [194, 'give user and password in the address'],
  [497, 'this user may not do it'],
  [516, 'give user and password in the address'],
])
