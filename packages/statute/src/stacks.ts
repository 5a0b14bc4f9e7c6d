/** Problems from this status on take a stack. */
export let stacksFrom = 500

/**
 * Which problems take a stack: `server` (the default) those of 5xx, which are bugs; `all` for debugging; `none`.
 * For the whole process, for problems made from then on.
 */
export function stacks(which: 'all' | 'server' | 'none'): void {
  stacksFrom = which === 'all' ? 0 : which === 'none' ? 999 : 500
}

/** V8 has a limit, and others that follow; where there is none, setting it does nothing. */
type Limited = { stackTraceLimit: number | undefined }

/** @returns What the limit was; undefined if it cannot be set, as with frozen intrinsics. */
export function setStackLimit(limit: number): number | undefined {
  try {
    const was = (Error as unknown as Limited).stackTraceLimit
    ;(Error as unknown as Limited).stackTraceLimit = limit
    return was
  } catch {}
}
