/// Every column that any kind of file can have; what it is called and how it is written stands in the kinds' tables.
enum Field: Int, CaseIterable, Sendable {
    case id, name, place, land, industry, employees, contactName, contactEmail, contactPhone
    case employer, title, openings, minimumLevel, fields, mustSkills, niceSkills
    case germanAtStart, germanLater, germanReason, languagesNeeded
    case salaryPerYear, salaryPerMonth, weeklyHours, collectiveAgreement, start, patterns, licences
    case contract, minimumExperience, housingHelp, withdrawn
    case familyName, givenName, fullName, birthDate, sex, nationalities, email, phone, homePlace, homeCountry
    case contactLanguage
    case qualificationTitle, qualificationKind, qualificationCountry, qualificationLevel, qualificationField, awarded
    case trainingStart, trainingMonths, institution, institutionStatus, degreeStatus, stateRecognised, recognisedIn
    case experienceTitle, experienceFrom, experienceTo, experienceHours, experienceMonths, experienceCountry
    case languages, german, germanProof, english, spanish, french, italian, portuguese, motherTongue
    case skills, earliestStart, wishedOccupations, minimumSalary, minimumSalaryPerMonth, wishedPlaces, onlyWishedPlaces
    case wishedPatterns
    case otherOccupation, acceptsTraining, fairWindows
    case consentMatching, consentTalentPool, consentPartnerSearch, consentHousingSharing, consentStatistics, consentDate
    case applicant, language, level, proof, skill
    case teams, tables, maxRunSlots, windows
    case pairs
    case number, label
    case date, from, to, slotMinutes, breaks, blocks
    case blockTitle, audience
    case vacancy, contractState, signedOn, payPerMonth, contractLanguages
    case side, rank
    case provider, zone, region, maxGroups
    case levelFrom, levelTo, latestStart, startsEveryWeeks, groups, lessons, units, pauses, seats, minimum
    case pricePerSeat, pricePerGroup, pricePerUnit, examDate, examDays, registrationDays, resultDays, resitDays
    case childcare, individual, unitsPerWeek
    case applicants, furtherAdults, children, youngChildren, infants, followOn, followAfterDays, maxRent, support
    case permanentBy, maxMoves, pets, stepFree, lockable, furnished, titleSpace, sharesRoom, group, acceptsGroups
    case near, groupNear, ownRoom, bicycle, car
    case unit, room, letting, address, coordinates, quarter, term, shared, livingArea, area, adultBeds, childBeds, cots
    case until, per, rent, utilities, deposit, landlord, landlordContact, conversionCost, monthsOfLife
    case hoursPerWeek, maxHouseholds, weekHours, absences, substitute, officeKind, visitMinutes, together
    case reachKm, fetchKm, meetingPoint, feedStops
    case line, mode, hubFrom, hubTo, departs, arrives, weekdays, validFrom, validTo, serviceDates, every
    case price, km, childSeats, luggage, wheelchairs, groupFrom, groupDiscount, nameChangeDays
    case interest, interestReason, answeredOn, trainsOnTheJob, interviewLanguages
    case probationMonths, employmentState, happenedOn, reason
    case partner, applicantConsent, partnerConsent, onlyTogether
    case infantSeats, toddlerSeats, boosterSeats, perRun, perKm, hired, drives, maxDrivingMinutes, escortsMinors
    case documentKind, documentStatus, documentActor, validUntil, due, contents, file, note
    case exam, issuer, listening, reading, writing, speaking, courseGroup, attended, outcome, dropReason
    case internshipFrom, internshipUntil
    case incidentKind, guide, closedOn, incidentOutcome
    case talkDay, noteSide, answers, progress, plannedAbsence, unplannedAbsence, supportOffered, copiedOn, copyLanguage
    case sentOn, answerBy, invitationAnswer, invitationDays, declineReason
    case attribute, groupValue, consentedOn, groupPurpose
    case costKind, costStage, what, payee, amount, returns, arisesOn, costStatus, paidOn, voucher, evidence, recoverable
    case payer, order, share, costKinds, minimumAge, maximumAge, capPerPerson, capPerKind, cap, needsApplication
    case notWith, namesPeople, source, rule, filedOn, approvedOn, refusedOn, fee, receivedOn, reference
    case hotel, roomKind, rooms, stepFreeRooms, childBed, priceNight, releaseBy
    case stops, inCharge, at, task, person
    case diet, wheelchair, signLanguage, adults, roomWith, tellsName, leaves
    case conceptURI, iscoGroup, preferredLabel, altLabels
}
