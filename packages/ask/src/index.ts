export { type Answer, type Asked, type AskOptions, ask } from './ask.ts'
export { holdsMessages } from './holds-messages.ts'
export { type Reading, type Recognised, readings, recognise } from './recognise.ts'
