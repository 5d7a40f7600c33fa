package dev.banksman.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.sandbox.auth.Caller;
import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Call;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.site.Deed;
import dev.banksman.sandbox.site.Issue;
import dev.banksman.sandbox.site.Project;
import dev.banksman.sandbox.site.Site;

/** A call by somebody known to a site. Handlers run under the site's lock. */
public record SiteCall(Site site, Caller caller, Call call) {

    /** Answers such a call, or refuses it by a {@link Refusal}. */
    @FunctionalInterface
    public interface Handler {
        Answer handle(SiteCall call);
    }

    /** The issue that the path names, if the caller may see it. */
    public Issue issue() {
        return visible(call.variable("issue"));
    }

    Issue visible(String keyOrId) {
        return site.issue(keyOrId).filter(one -> sees(one.project())).orElseThrow(Refusal::noIssue);
    }

    boolean sees(Project project) {
        return project.readable() || !caller.app();
    }

    Deed deed() {
        return new Deed(caller.person(), site.now(), call.query().flag("notifyUsers", true));
    }

    JsonNode json() {
        JsonNode body = call.json();
        if (!body.isObject()) {
            throw Refusal.bad(
                    "Invalid request payload. Refer to the REST API documentation and try again.");
        }
        return body;
    }
}
