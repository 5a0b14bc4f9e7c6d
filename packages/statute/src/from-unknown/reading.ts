/** A reading knows the errors of one source, by their shape: a second copy or another realm has other classes. */

/** Something thrown that can have properties. */
export type Thrown = Readonly<Record<string, unknown>>

/** What an error says, still in the words of its source: `from-unknown.ts` decides what of it is sent. */
export interface Found {
  readonly status: number
  /** A `Headers` or a record. */
  readonly headers?: unknown
  /** For the client; of a 5xx it is dropped. */
  readonly detail?: unknown
  /** Members beside those of RFC 9457; of a 5xx they are dropped. */
  readonly extensions?: unknown
}

/** The error only wraps what was thrown. */
export interface Wrapped {
  readonly instead: unknown
}

/** @returns Undefined for an error of another source. May throw, as a getter of the error may. */
export type Reading = (error: Thrown) => Found | Wrapped | undefined

export function isThing(value: unknown): value is Thrown {
  return typeof value === 'function' || (typeof value === 'object' && value !== null)
}

/** A 4xx or 5xx, registered or not. */
export function isErrorStatus(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 399 && (value as number) < 600
}

/** `status`, or `statusCode`, if it is that of an error. */
export function statusOf({ status, statusCode }: Thrown): number | undefined {
  return [status, statusCode].find(isErrorStatus)
}

/** How far wrapped errors are followed: further than any library wraps, and a circle ends too. */
const deepest = 5

/** The error and what it wraps, by the names that JavaScript and the database libraries have for it. */
export function chain(error: Thrown): Thrown[] {
  const all: Thrown[] = []
  for (let next: unknown = error; isThing(next) && all.length <= deepest; ) {
    all.push(next)
    next = [next.cause, next.original, next.parent, next.driverError, next.nativeError, next.previous].find(isThing)
  }
  return all
}

/** A getter or a proxy may throw whatever is read. */
export function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {}
}
