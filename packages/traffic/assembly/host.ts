// What the scanner asks of the program around it; each of them is rare.

/** Number of the endpoint for a request whose path shape was not seen before. `kind`: 0 it exists, 1 it may not (4xx). */
// @ts-expect-error: decorator
@external('host', 'route')
export declare function route(hostAt: usize, hostLength: i32, methodAt: usize, methodLength: i32, pathAt: usize, pathLength: i32, kind: i32): i32

/** Takes all waiting rows. */
// @ts-expect-error: decorator
@external('host', 'takeRows')
export declare function takeRows(count: i32): void

/** Takes all callers; afterwards table and names are empty. */
// @ts-expect-error: decorator
@external('host', 'takeCallers')
export declare function takeCallers(): void

/** Takes all latencies; afterwards their table is empty. */
// @ts-expect-error: decorator
@external('host', 'takeLatencies')
export declare function takeLatencies(): void

/** A line that nobody understands. */
// @ts-ignore: decorator
@external('host', 'strange')
export declare function strange(at: usize, length: i32): void
