const shorthands: Readonly<Record<string, string>> = {
  '%T': '%H:%M:%S',
  '%R': '%H:%M',
  '%F': '%Y-%m-%d',
  '%D': '%m/%d/%y',
  '%r': '%I:%M:%S %p',
  '%c': '%a %b %e %H:%M:%S %Y',
  '%n': ' ',
  '%t': ' ',
  '%h': '%b',
  '%k': '%H',
  '%l': '%I',
}

/** A pattern of strftime in the letters that the scanner reads. Throws for a letter that it does not. */
export function timePattern(pattern: string): string {
  const plain = pattern.replace(/%[TRFDrcnthkl]/g, (letter) => shorthands[letter] as string)
  const unknown = [...plain.matchAll(/%(.)/g)].find(([, letter]) => !'dembBYyHIMSfLszpaZ%'.includes(letter as string))
  if (unknown) {
    throw new Error(
      `Cannot read times by "${pattern}": ${unknown[0]} is none of %d %m %b %Y %y %H %I %M %S %f %s %z %p`,
    )
  }
  return plain
}
