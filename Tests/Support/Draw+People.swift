import Calendar
package import Domain

extension Draw {
    package mutating func qualification() -> Qualification {
        Qualification(
            title: text(), kind: maybe { $0.id() }, country: maybe { $0.country() }, level: maybe { $0.eqf() },
            field: maybe { $0.field() }, awarded: maybe { $0.date() }, trainingStart: maybe { $0.date() },
            trainingMonths: maybe { $0.number() }, institution: maybe { $0.text() },
            institutionStatus: maybe { $0.one(of: InstitutionStatus.allCases) },
            degreeStatus: maybe { $0.one(of: DegreeStatus.allCases) }, stateRecognisedAtHome: maybe { $0.flag() },
            alreadyRecognisedIn: list { $0.country() }, occupation: title())
    }

    package mutating func experience() -> Experience {
        Experience(
            title: title(), from: maybe { $0.date() }, to: maybe { $0.date() }, hoursPerWeek: maybe { $0.hours() },
            months: maybe { $0.number() }, country: maybe { $0.country() })
    }

    package mutating func languageSkill() -> LanguageSkill {
        LanguageSkill(
            language: language(), level: level(), proof: maybe { $0.one(of: LanguageProof.allCases) })
    }

    package mutating func person() -> Person {
        Person(
            familyName: text(), givenName: text(), birthDate: maybe { $0.date() }, sex: maybe { $0.text() },
            nationalities: list { $0.country() }, email: maybe { $0.text() }, phone: maybe { $0.text() },
            home: maybe { $0.place() }, homeCountry: maybe { $0.country() }, contactLanguage: language())
    }

    package mutating func wishes() -> Wishes {
        Wishes(
            occupations: list { $0.title() }, minimumSalaryPerYear: maybe { $0.cents() }, places: list { $0.place() },
            patterns: list { $0.one(of: WorkPattern.allCases) }, onlyWishedPlaces: maybe { $0.flag() },
            acceptsOtherOccupation: maybe { $0.flag() }, acceptsTraining: maybe { $0.flag() })
    }

    package mutating func applicant(_ id: String? = nil) -> Applicant {
        Applicant(
            id: id.map { ID($0) } ?? self.id(), person: person(), qualifications: list { $0.qualification() },
            experience: list { $0.experience() }, languages: list { $0.languageSkill() }, skills: list { $0.text() },
            licences: list { $0.word() }, earliestStart: maybe { $0.date() },
            patterns: list { $0.one(of: WorkPattern.allCases) }, wishes: wishes(),
            fairWindows: maybe { $0.list { $0.window() } },
            consents: list { draw in
                Consent(
                    purpose: draw.one(of: ConsentPurpose.allCases), isGiven: draw.flag(), on: draw.maybe { $0.date() })
            },
            hasWithdrawn: flag(), notes: list { $0.note() })
    }
}
