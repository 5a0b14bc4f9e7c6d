// What a line says, as slices of memory and as numbers. Every parser fills it, whatever the format; see `parse.ts`.

export const SKIP: i32 = 255
export const TIME: i32 = 0
export const DATE: i32 = 1
export const CLOCK: i32 = 2
export const METHOD: i32 = 3
/** Path with query. A scheme and a host before it are taken off and become the host. */
export const TARGET: i32 = 4
export const REQUEST: i32 = 5
export const HOST: i32 = 6
export const STATUS: i32 = 7
export const BYTES: i32 = 8
export const DURATION: i32 = 9
export const UPSTREAM: i32 = 10
export const CLIENT: i32 = 11
export const AGENT: i32 = 12
export const REFERRER: i32 = 13
/** Termination state, response flags, error code, message: why there is no status. */
export const REASON: i32 = 14
export const LOGGER: i32 = 15
/** What joins the lines of one request; see `joined.ts`. */
export const ID: i32 = 16
export const KINDS: i32 = 17

/** Units and forms, one for each kind of field; 0 is the usual one. */
export const SECONDS: i32 = 0
export const MILLISECONDS: i32 = 1
export const MICROSECONDS: i32 = 2
export const NANOSECONDS: i32 = 3
/** A time without a zone is of another format. */
export const ZONED: i32 = 1
/** A time with a zone is of another format. */
export const LOCAL: i32 = 2
/** A port always follows the address of the client. */
export const WITH_PORT: i32 = 1
/** A host that is no address and no single word, so that an ident or a user is not taken for it. */
export const NAMED: i32 = 1
/** `+` stands for a space. */
export const PLUS: i32 = 1
/** Percent-encoded, perhaps twice. */
export const PERCENT: i32 = 2
/** `-` means that the octets are not known, instead of none. */
export const DASH_UNKNOWN: i32 = 1

/** For each kind: place u32, length i32. Then for each kind its unit and the rank of what was put, one octet each. */
const slices = memory.data(18 * 8 + 64, 16)

/** Milliseconds since 1970 UTC, -1 if the line has no time. */
export let fTime: i64 = -1
/** 100 to 999; 499 if the client went away; 0 if nothing was sent. */
export let fStatus: i32 = 0
/** -1 if the line does not say. */
export let fBytes: f64 = -1
/** Seconds, -1 if the line does not say. */
export let fDuration: f64 = -1
/** 0 if the line does not say. */
export let fUpstream: i32 = 0

// @ts-expect-error: decorator
@inline
export function sliceAt(kind: i32): usize {
  return load<u32>(slices + (kind << 3))
}

/** -1 if the line does not have it. */
// @ts-expect-error: decorator
@inline
export function sliceLength(kind: i32): i32 {
  return load<i32>(slices + (kind << 3), 4)
}

// @ts-expect-error: decorator
@inline
export function setSlice(kind: i32, at: usize, length: i32): void {
  store<u32>(slices + (kind << 3), <u32>at)
  store<i32>(slices + (kind << 3), length, 4)
}

export function forget(kind: i32): void {
  setSlice(kind, 0, -1)
}

// @ts-expect-error: decorator
@inline
export function unitOf(kind: i32): i32 {
  return <i32>load<u8>(slices + 144 + kind)
}

/** Takes a field as it was found; of several with one kind the one with the lowest rank stays. */
// @ts-expect-error: decorator
@inline
export function put(kind: i32, unit: i32, rank: i32, at: usize, length: i32): void {
  const place = slices + 144 + kind
  if (sliceLength(kind) >= 0 && <i32>load<u8>(place, 32) <= rank) return
  store<u8>(place, <u8>unit)
  store<u8>(place, <u8>rank, 32)
  setSlice(kind, at, length)
}

export function resetFields(): void {
  const none = i32x4.splat(-1)
  for (let at = 0; at < 144; at += 16) v128.store(slices + at, none)
  fTime = -1
  fStatus = 0
  fBytes = -1
  fDuration = -1
  fUpstream = 0
}

/** Where the slices lie: for each kind place u32, length i32. */
export function fieldSlices(): usize {
  return slices
}
