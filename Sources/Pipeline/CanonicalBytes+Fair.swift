import Calendar
import Domain

extension CanonicalBytes {
    mutating func append(_ problem: ShortlistProblem) {
        append(Int(bitPattern: UInt(problem.seed)))
        append(problem.pairs.sorted { ($0.applicant, $0.vacancy) < ($1.applicant, $1.vacancy) }) { $0.append($1) }
        append(problem.vacancies.sorted { $0.id < $1.id }) { bytes, vacancy in
            bytes.append(vacancy.id)
            bytes.append(vacancy.employer)
            bytes.append(vacancy.limit)
        }
        append(problem.applicants.sorted()) { $0.append($1) }
        append(problem.interviewsPerCandidate)
        append(problem.employerSlots.sorted { $0.key < $1.key }) { bytes, entry in
            bytes.append(entry.key)
            bytes.append(entry.value)
        }
        append(problem.wantsCoverage)
        append(problem.pins) { bytes, pin in
            bytes.append(pin.applicant)
            bytes.append(pin.vacancy)
            bytes.append(pin.answer.rawValue)
            bytes.append(pin.by.rawValue)
        }
    }

    mutating func append(_ match: Match) {
        append(match.applicant)
        append(match.vacancy)
        append(match.needsPlan)
        append(match.employerScore)
        append(match.applicantScore)
        append(match.mutualScore)
    }

    mutating func append(_ entry: ShortlistEntry) {
        append(entry.applicant)
        append(entry.vacancy)
        append(entry.employer)
        append(entry.mutualScore)
        append(entry.rankForVacancy)
        append(entry.rankForApplicant)
        append(entry.isPinned)
        append(entry.isOnlyInterview)
    }

    mutating func append(_ interview: FairInterview) {
        append(interview.request)
        append(interview.day)
        append(interview.slot)
        append(interview.table)
        append(interview.team)
        append(interview.interpreter?.text)
    }

    mutating func append(_ problem: FairProblem) {
        append(problem.zone)
        append(problem.days) { bytes, day in
            bytes.append(day.date)
            bytes.append(day.slots) { bytes, slot in
                bytes.append(slot.start.minutes)
                bytes.append(slot.minutes)
            }
        }
        append(problem.tables)
        append(problem.employers.sorted { $0.id < $1.id }) { $0.append($1) }
        append(problem.candidates.sorted { $0.id < $1.id }) { $0.append($1) }
        append(problem.interpreters.sorted { $0.id < $1.id }) { $0.append($1) }
        append(problem.requests.sorted { $0.id < $1.id }) { bytes, request in
            bytes.append(request.id)
            bytes.append(request.priority)
            bytes.append(request.slots)
            bytes.append(request.isRequired)
        }
        append(problem.pins.sorted { $0.request < $1.request }) { bytes, pin in
            bytes.append(pin.request)
            bytes.append(pin.day)
            bytes.append(pin.slot)
            bytes.append(pin.table)
            bytes.append(pin.team)
            bytes.append(pin.interpreter?.text)
        }
        append(problem.blocks) { $0.append($1) }
        append(problem.sharedLanguageLevel?.rawValue)
        append(problem.objectives) { bytes, level in
            bytes.append(level.weights) { bytes, weight in
                bytes.append(weight.term.rawValue)
                bytes.append(weight.weight)
            }
        }
        append(problem.previous.sorted { $0.request < $1.request }) { $0.append($1) }
        switch problem.ties {
        case .seed(let seed): append(Int(bitPattern: UInt(seed)))
        case .id: append("id")
        }
        append(problem.work)
        // Without closures the bytes are those of the days before there were any.
        if !problem.closures.isEmpty { append(problem.closures) { $0.append($1) } }
    }

    private mutating func append(_ closure: FairClosure) {
        switch closure.place {
        case .table(let table):
            append(0)
            append(table)
        case .team(let employer, let team):
            append(1)
            append(employer)
            append(team)
        case .interview(let request):
            append(2)
            append(request)
        }
        append(closure.window)
    }

    private mutating func append(_ employer: FairProblem.Employer) {
        append(employer.id)
        append(employer.teams)
        append(employer.languages)
        append(employer.tables) { bytes, tables in bytes.append(tables) { $0.append($1) } }
        append(employer.maxRunSlots)
        append(employer.windows)
    }

    private mutating func append(_ candidate: FairProblem.Candidate) {
        append(candidate.id)
        append(candidate.languages)
        append(candidate.windows)
        append(candidate.maxPerDay)
        append(candidate.minGapSlots)
    }

    private mutating func append(_ interpreter: FairProblem.Interpreter) {
        append(interpreter.id)
        append(interpreter.pairs) { bytes, pair in
            bytes.append(pair.first.text)
            bytes.append(pair.second.text)
        }
        append(interpreter.windows)
        append(interpreter.maxRunSlots)
    }

    private mutating func append(_ languages: [LanguageCode: CEFRLevel]) {
        append(languages.sorted { $0.key < $1.key }) { bytes, entry in
            bytes.append(entry.key.text)
            bytes.append(entry.value.rawValue)
        }
    }

    private mutating func append(_ block: FairBlock) {
        append(block.title)
        append(block.window)
        switch block.audience {
        case .all: append(0)
        case .employers(let ids):
            append(1)
            append(ids) { $0.append($1) }
        case .candidates(let ids):
            append(2)
            append(ids) { $0.append($1) }
        case .interpreters(let ids):
            append(3)
            append(ids) { $0.append($1) }
        }
    }
}
