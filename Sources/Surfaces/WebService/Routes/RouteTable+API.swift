import HTTP

extension RouteTable {
    /// What programs use instead of pages.
    package static let api: [Route] =
        CampaignResource.routes + ApplicantResource.routes + DutyResource.routes + VacancyResource.routes
        + ShortlistResource.routes + InvitationResource.routes + FairResource.routes + DayResource.routes
        + StayResource.routes + PlacementResource.routes + CourseResource.routes + JourneyResource.routes
        + ProbationResource.routes + IncidentResource.routes + RequestResource.routes + SearchResource.routes
        + AccessResource.routes + PlanResource.routes + ImportResource.routes + ExportResource.routes
        + SheetResource.routes + CalendarResource.routes + LogResource.routes + OpenAPI.routes
}
