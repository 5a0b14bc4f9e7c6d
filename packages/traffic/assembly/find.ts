// Search in [at, end): vectors may be read past the end, but nothing found there counts.

// @ts-expect-error: decorator
@inline
export function findOctet(at: usize, end: usize, octet: i32): usize {
  const wanted = i8x16.splat(<i8>octet)
  while (at < end) {
    const mask = i8x16.bitmask(i8x16.eq(v128.load(at), wanted))
    if (mask != 0) {
      at += ctz(mask)
      return at < end ? at : end
    }
    at += 16
  }
  return end
}

// @ts-expect-error: decorator
@inline
export function findEither(at: usize, end: usize, one: i32, other: i32): usize {
  const a = i8x16.splat(<i8>one)
  const b = i8x16.splat(<i8>other)
  while (at < end) {
    const v = v128.load(at)
    const mask = i8x16.bitmask(v128.or(i8x16.eq(v, a), i8x16.eq(v, b)))
    if (mask != 0) {
      at += ctz(mask)
      return at < end ? at : end
    }
    at += 16
  }
  return end
}

/** First place of a text; `end` if it is not there. */
export function findText(at: usize, end: usize, text: usize, length: i32): usize {
  if (length == 0) return at
  const first = <i32>load<u8>(text)
  const last = end - length
  while (at <= last && at < end) {
    at = findOctet(at, end, first)
    if (at + length > end) return end
    if (length == 1 || same(at + 1, text + 1, length - 1)) return at
    at++
  }
  return end
}

/** First place of a text that begins with a quote which is not escaped by a backslash; `end` if it is not there. */
export function findQuote(at: usize, end: usize, text: usize, length: i32): usize {
  const first = <i32>load<u8>(text)
  while (at < end) {
    at = findEither(at, end, first, 92)
    if (at == end) return end
    if (load<u8>(at) == 92) {
      at += 2
      continue
    }
    if (at + length > end) return end
    if (length == 1 || same(at + 1, text + 1, length - 1)) return at
    at++
  }
  return end
}

// @ts-expect-error: decorator
@inline
export function same(a: usize, b: usize, length: i32): bool {
  let at = 0
  while (at + 8 <= length) {
    if (load<u64>(a + at) != load<u64>(b + at)) return false
    at += 8
  }
  while (at < length) {
    if (load<u8>(a + at) != load<u8>(b + at)) return false
    at++
  }
  return true
}
