import HTTP

extension RouteTable {
    /// What programs use instead of pages.
    package static let api: [Route] =
        CampaignResource.routes + ApplicantResource.routes + VacancyResource.routes + ShortlistResource.routes
        + FairResource.routes + PlanResource.routes + ImportResource.routes + ExportResource.routes
        + SheetResource.routes + CalendarResource.routes + LogResource.routes + OpenAPI.routes
}
