package dev.banksman.sandbox.rest;

import dev.banksman.sandbox.http.Router;

/** All routes of the REST API, under a site's base address. */
public final class RestApi {

    private RestApi() {}

    public static Router<SiteCall.Handler> router() {
        Router<SiteCall.Handler> router = new Router<>();
        IssueRoutes.in(router);
        CommentRoutes.in(router);
        PropertyRoutes.in(router);
        ChangelogRoutes.in(router);
        SearchRoutes.in(router);
        LinkRoutes.in(router);
        ProjectRoutes.in(router);
        UserRoutes.in(router);
        MetaRoutes.in(router);
        return router;
    }
}
