package dev.banksman.system;

import com.fasterxml.jackson.databind.JsonNode;

/** The admin API of one site. */
public final class SiteApi {

    private final Web admin;
    private final String url;

    SiteApi(Web admin, String url) {
        this.admin = admin;
        this.url = url;
    }

    /** What is there; paths begin with a slash. */
    public JsonNode get(String path) {
        return ask("GET", path, "").orThrow(path).json();
    }

    /** Posts without a body. */
    public Reply post(String path) {
        return ask("POST", path, "");
    }

    /** Any request; an empty text is no body. */
    public Reply ask(String method, String path, String text) {
        return admin.send(method, url + path, text);
    }
}
