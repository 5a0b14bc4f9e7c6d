import { describe } from 'vitest'
import { conformance } from '../conformance.ts'
import { expressBehaviour } from './express-behaviour.ts'
import { express4, subject } from './express4.ts'

conformance(subject)
describe('Express 4, on its own', () => expressBehaviour(express4))
