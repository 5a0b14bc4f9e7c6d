import { createInterface } from 'node:readline/promises'

/** Shows a prompt and gives the line that was typed; undefined when there will be no more. */
export type Ask = (prompt: string) => Promise<string | undefined>

/**
 * Talks with whoever is at standard input, a person or a pipe, and lets go of it afterwards.
 * @param silent What to do instead where nobody is there: an empty pipe, or none.
 */
export async function conversation(talk: (ask: Ask) => Promise<void>, silent?: () => void): Promise<void> {
  const { stdin: input, stdout: output } = process
  const terminal = input.isTTY === true
  const reader = createInterface({ input, output, terminal })
  reader.on('SIGINT', () => reader.close())
  // The iterator keeps lines that come before they are asked for; question() would lose those of a pipe.
  const lines = reader[Symbol.asyncIterator]()
  let ahead = terminal ? undefined : await lines.next()
  try {
    if (silent && ahead?.done) return silent()
    await talk(async (prompt) => {
      reader.setPrompt(prompt)
      if (terminal) reader.prompt()
      const { value, done } = ahead ?? (await lines.next())
      ahead = undefined
      // In a pipe nobody sees what was typed: it is written out, so that the text reads like the talk that it was.
      if (!terminal || done) output.write(done ? '\n' : `${prompt}${value}\n`)
      return done ? undefined : value
    })
  } finally {
    reader.close()
  }
}
