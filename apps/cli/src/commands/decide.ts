import { type Answer, decisionDocument, type PickerChoice, walkDocument } from '@statute/codes'
import { answersOf, decide as decideFacts, pathOf, readFacts, walk } from '@statute/finder'
import { decisionText, pickerText } from '@statute/typeset'
import { fail, type Output, print, printJson, terminalStyle } from '../output.ts'
import { type Ask, conversation } from './conversation.ts'

export interface DecideOptions extends Output {
  readonly path?: string
  readonly pick?: boolean
  readonly verbose?: boolean
}

/** `statute decide`: a walk by questions, from facts, along a path, or by the everyday picker. */
export async function decide(pairs: readonly string[], options: DecideOptions): Promise<void> {
  const ways = [pairs.length > 0 && 'facts', options.path !== undefined && '--path', options.pick && '--pick'].filter(
    Boolean,
  )
  if (ways.length > 1) return fail(`Cannot decide by ${ways.join(' and ')} at once: wanted one of them`)
  if (options.pick) return pick(options)
  if (options.path !== undefined) return along(options.path, options)
  if (pairs.length > 0) return byFacts(pairs, options)
  if (options.json) return printJson(walkDocument(walk([]), ''))
  return conversation((ask) => questions(ask, options))
}

function byFacts(pairs: readonly string[], options: DecideOptions): void {
  const read = readFacts(pairs)
  if ('message' in read) return fail(read.message)
  const decision = decideFacts(read.facts)
  if (options.json) return printJson(decisionDocument(decision))
  const style = terminalStyle(options)
  print(decisionText(decision, style, options.verbose))
  if (!options.verbose) print(`\n${style.soft('Every step: the same with --verbose')}`)
}

function along(path: string, options: DecideOptions): void {
  const answers = answersOf(path)
  if (!answers || path === '') {
    return fail(
      `Cannot follow the path "${path.slice(0, 80)}": the questions do not come in this order. Wanted question and answer, ` +
        'from the first on, with dots between: A1y.A2y.A3n',
    )
  }
  if (options.json) return printJson(walkDocument(walk(answers), path))
  print(decisionText(walk(answers), terminalStyle(options), options.verbose))
}

const help = 'y or n to answer, s to skip what is ordinary in this part, b to go back, r to begin again, q to stop'

/** Question after question, until a status is reached or the reader stops. */
async function questions(ask: Ask, options: DecideOptions): Promise<void> {
  const { skipPhase } = await import('@statute/finder')
  const { decision } = await import('@statute/codes/decision')
  const style = terminalStyle(options)
  // What each input added, so that one step back takes back a whole skip.
  let steps: (readonly Answer[])[] = []
  print(`${help}\n`)
  for (;;) {
    const answers = steps.flat()
    const state = walk(answers)
    if (!state.node) {
      print(decisionText(state, style, options.verbose))
      return print(`\n${style.soft(`To this again: statute decide --path ${pathOf(answers)}`)}`)
    }
    const at = decision.phases.findIndex(({ id }) => id === state.node?.phase)
    const part = `Part ${at + 1} of ${decision.phases.length}, ${decision.phases[at]?.title}`
    print(style.soft(`${part}, ${state.path.length} answered`))
    print(decisionText({ ...state, path: [] }, style))
    const said = (await ask('yes or no? '))?.trim().toLowerCase()
    if (said === undefined || /^q(uit)?$/.test(said)) {
      if (answers.length > 0) print(`\n${style.soft(`To go on here: statute decide --path ${pathOf(answers)}`)}`)
      return
    }
    if (/^y(es)?$/.test(said)) steps.push(['yes'])
    else if (/^no?$/.test(said)) steps.push(['no'])
    else if (/^b(ack)?$/.test(said)) steps.pop()
    else if (/^r(estart)?$/.test(said)) steps = []
    else if (/^s(kip)?$/.test(said)) {
      const skipped = skipPhase(answers)
      if (skipped) steps.push(skipped.slice(answers.length))
      else print('The ordinary answers end here, so this one must be answered.')
    } else print(`"${said.slice(0, 40)}" is no answer: ${help}`)
    print('')
  }
}

async function pick(options: DecideOptions): Promise<void> {
  const { picker } = await import('@statute/codes/picker')
  if (options.json) return printJson(picker)
  const style = terminalStyle(options)
  await conversation(
    async (ask) => {
      const taps: (readonly PickerChoice[])[] = []
      for (;;) {
        const list = taps.at(-1) ?? picker
        print(list.map(({ choice }, i) => `${style.strong(String(i + 1).padStart(2))}  ${choice}`).join('\n'))
        const said = (await ask(`1 to ${list.length}? `))?.trim().toLowerCase()
        if (said === undefined || /^q(uit)?$/.test(said)) return
        print('')
        const one = /^\d+$/.test(said) ? list[Number(said) - 1] : undefined
        if (/^b(ack)?$/.test(said)) taps.pop()
        else if (/^r(estart)?$/.test(said)) taps.splice(0)
        else if (!one)
          print(`"${said.slice(0, 40)}" is no choice: wanted a number, b to go back, r to begin again, q to stop\n`)
        else if ('next' in one) taps.push(one.next)
        else return print(pickerText([one], style))
      }
    },
    () => print(pickerText(picker, style)),
  )
}
