import express from 'express'
import { describe } from 'vitest'
import { conformance } from '../conformance.ts'
import { subject } from './express.ts'
import { expressBehaviour } from './express-behaviour.ts'

conformance(subject)
describe('Express 5, on its own', () => expressBehaviour(express))
