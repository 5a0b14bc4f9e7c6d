// Numbers as logs write them.

/** Where the last number that was read ends; where it began if there was none. */
export let numberEnd: usize = 0

/** `12`, `-1`, `+12`, `0.001`, `.5`, `2.702e-06`. */
export function readNumber(at: usize, end: usize): f64 {
  const start = at
  let negative = false
  if (at < end && (load<u8>(at) == 45 || load<u8>(at) == 43)) {
    negative = load<u8>(at) == 45
    at++
  }
  let whole: u64 = 0
  let digits = 0
  let scale = 0
  while (at < end) {
    const digit = <u32>load<u8>(at) - 48
    if (digit > 9) break
    if (whole < 1000000000000000000) whole = whole * 10 + digit
    else scale++
    digits++
    at++
  }
  if (at < end && load<u8>(at) == 46) {
    at++
    while (at < end) {
      const digit = <u32>load<u8>(at) - 48
      if (digit > 9) break
      if (whole < 1000000000000000000) {
        whole = whole * 10 + digit
        scale--
      }
      digits++
      at++
    }
  }
  if (digits == 0) {
    numberEnd = start
    return 0
  }
  if (at + 1 < end && (load<u8>(at) | 32) == 101) {
    let power = at + 1
    let minus = false
    if (load<u8>(power) == 45 || load<u8>(power) == 43) {
      minus = load<u8>(power) == 45
      power++
    }
    let exponent = 0
    const from = power
    while (power < end) {
      const digit = <u32>load<u8>(power) - 48
      if (digit > 9) break
      if (exponent < 1000) exponent = exponent * 10 + <i32>digit
      power++
    }
    if (power > from) {
      scale += minus ? -exponent : exponent
      at = power
    }
  }
  numberEnd = at
  let value = <f64>whole
  if (scale < 0) value = scale > -23 ? value / powerOf(-scale) : value * 10 ** scale
  else if (scale > 0) value = scale < 23 ? value * powerOf(scale) : value * 10 ** min(scale, 400)
  return negative ? -value : value
}

/** Exact up to 22. */
function powerOf(exponent: i32): f64 {
  let value: f64 = 1
  for (let at = 0; at < exponent; at++) value *= 10
  return value
}
