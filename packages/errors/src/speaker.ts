/** Who said it: whose own text stands there, who names itself in the answer, who printed the failure. */
import type { Clue } from './clue.ts'
import { fieldOf, finalResponse, type ReadResponse, type Transcript } from './read/transcript.ts'
import { isServer } from './roles.ts'
import { type Speaker, softwareNamed, speakerOf } from './software.ts'
import type { Reading } from './weigh.ts'

/** A text this long in a body is its writer's own; a shorter one may stand on anybody's page. */
const ownText = 8

export function whoSaid(
  best: Reading | undefined,
  clues: readonly Clue[],
  transcript: Transcript | null,
): Speaker | null {
  const final = transcript ? finalResponse(transcript) : null
  if (final) return whoAnswered(final, best, clues)
  // What the operating system calls it is repeated by everybody.
  const own = best?.clues.find(({ software }) => software !== undefined && software.role !== 'operating system')
  const mark = clues.find(({ software, status }) => software !== undefined && status === undefined)
  const found = own ?? mark
  if (found) return speaking(found, null)
  const curl =
    transcript?.shape === 'the output of curl -v' && best?.status === null ? softwareNamed('curl') : undefined
  return curl ? { name: curl.name, role: curl.role, version: '', software: curl, start: 0, end: 0 } : null
}

/** Of an answer: its page knows better than its fields, and who made it better than who passed it on. */
function whoAnswered(final: ReadResponse, best: Reading | undefined, clues: readonly Clue[]): Speaker | null {
  const server = speakerOf(fieldOf(final, 'server'))
  const servers = (list: readonly Clue[] = []) => list.filter(({ software }) => isServer(software?.role))
  const inBody = ({ start, end }: Clue) => start >= final.body[0] && end <= final.body[1]
  const texts = servers(best?.clues).filter(({ known }) => known !== undefined)
  const marks = servers(clues).filter(({ status }) => status === undefined)

  const page = marks.find(inBody) ?? texts.find((clue) => inBody(clue) && clue.weight >= ownText)
  if (page) return speaking(page, server)
  const maker = speakerOf(fieldOf(final, 'x-powered-by')) ?? server
  if (maker) return maker
  const other = texts.find(inBody) ?? texts[0] ?? marks[0]
  return other ? speaking(other, server) : null
}

function speaking({ software, start, end }: Clue, server: Speaker | null): Speaker | null {
  if (!software) return null
  const { name, role } = software
  return server?.software === software ? server : { name, role, version: '', software, start, end }
}
