import { classes, classOf, phrase, type SenderFacts, treatedAs, type VendorMeaning } from '@statute/codes'
import { blocks } from './blocks.ts'
import { title } from './code.ts'
import { grid, wrap } from './lines.ts'
import { Sheet } from './sheet.ts'
import type { Style } from './style.ts'

const seenWords = {
  wire: 'by the client',
  log: "only in the sender's own log",
  both: "by the client and in the sender's log",
}

/** A number that IANA has not registered: one part for each sender that uses it. */
export function vendorText(
  number: number,
  meanings: readonly VendorMeaning[],
  senders: readonly SenderFacts[],
  style: Style,
  verbose = false,
): string {
  const sheet = new Sheet(style)
  const { width } = sheet
  const digit = Math.floor(number / 100)
  const one = meanings.length === 1 ? meanings[0] : undefined
  const code = String(number).padStart(3, '0')
  title(sheet, style, digit, code, one?.name ?? `${meanings.length} meanings`, 'not registered')
  const generic = treatedAs(number)
  sheet
    .line('')
    .text(
      phrase(number)
        ? `IANA registers ${code} as ${phrase(number)}; what stands here is another use of the number.`
        : `IANA has not registered ${code}. A client that does not know it takes it for ${generic} ${phrase(generic)} (RFC\u00a09110\u00a0§15).`,
      style.soft,
    )
  for (const meaning of meanings) {
    const sender = senders.find(({ id }) => id === meaning.sender)
    const head = `${sender?.name ?? meaning.sender}: ${meaning.name}`
    const rows = [
      ['Seen', seenWords[meaning.seen]],
      ['How to tell', meaning.tell.join(' ')],
      ['Registered', meaning.instead.map((other) => `${other} ${phrase(other)}`).join(', ') || 'no code says the same'],
      ['Source', `${meaning.source}${meaning.confidence === 'high' ? '' : ` (confidence: ${meaning.confidence})`}`],
    ]
    sheet.section(head, [
      ...wrap(meaning.meaning, width, style),
      '',
      ...grid(
        rows.map(([label, text]) => [style.soft(label ?? ''), text ?? '']),
        style,
        width,
      ),
    ])
    for (const { heading, blocks: body } of meaning.sections) {
      if (verbose || one || heading === 'What to do') sheet.section(`  ${heading}`, blocks(body, width, style))
    }
  }
  if (!one) sheet.line('').text(`One sender only: statute explain ${code} ${meanings[0]?.sender ?? ''}`, style.soft)
  return sheet.toString()
}

/** A number that nobody is known to send. */
export function unknownText(
  number: number,
  nearest: readonly { readonly title: string; readonly note: string }[],
  style: Style,
): string {
  const sheet = new Sheet(style)
  const known = classOf(number)
  const generic = treatedAs(number)
  const facts = classes.find((one) => one.class === known)
  title(sheet, style, Math.floor(number / 100), number, 'No such code', 'not registered')
  sheet
    .line('')
    .text(
      facts
        ? `Neither IANA nor any sender we know has a ${number}. ${facts.unknown} A client must know the class of any code and treat this one as ${generic} ${phrase(generic)} (RFC\u00a09110\u00a0§15).`
        : `A status code has three digits, from 100 to 599. A client should treat anything else as a server error, 500 (RFC\u00a09110\u00a0§15).`,
    )
  sheet.section(
    'Nearest',
    grid(
      nearest.map(({ title: name, note }) => [name, note]),
      style,
      sheet.width,
    ),
  )
  return sheet.toString()
}
