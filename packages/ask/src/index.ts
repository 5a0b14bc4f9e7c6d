export { type Answer, type Asked, type AskOptions, ask } from './ask.ts'
export { type Reading, type Recognised, readings, recognise } from './recognise.ts'
