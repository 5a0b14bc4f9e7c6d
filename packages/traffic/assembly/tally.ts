// What was read, beside what is counted.
export let lines: i32 = 0
export let unparsed: i32 = 0
export let aside: i32 = 0
/** Empty lines, which are counted for the numbers of the others only. */
export let blank: i32 = 0
/** Minutes since 1970 that a line without a time is counted under. */
export let arrival: u32 = 0
export let withoutTime: i32 = 0

export function clearTally(): void {
  lines = 0
  unparsed = 0
  aside = 0
  blank = 0
  withoutTime = 0
}

// @ts-expect-error: decorator
@inline
export function oneLine(): void {
  lines++
}

export function oneBlank(): void {
  blank++
}

export function oneUnparsed(): void {
  unparsed++
}

export function oneAside(): void {
  aside++
}

export function oneWithoutTime(): void {
  withoutTime++
}

export function setArrival(minute: u32): void {
  arrival = minute
}
