package dev.banksman.sandbox.site;

import dev.banksman.sandbox.http.Refusal;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All sites of a sandbox, by name and by cloud id. Founded at the start, never changed then. */
public final class Sites {

    private final Map<String, Site> byName = new LinkedHashMap<>();
    private final Map<String, Site> byCloud = new LinkedHashMap<>();

    /** Founds so many empty sites under an address. */
    public Sites(int count, String url, long seed, ZoneId zone, SandboxClock clock) {
        for (int index = 0; index < count; index++) {
            String name = index == 0 ? "acme" : "site" + (index + 1);
            Site site = new Site(new SiteId(name, index, url + "/s/" + name, seed), zone, clock);
            byName.put(name, site);
            byCloud.put(site.id().cloudId(), site);
        }
    }

    public Collection<Site> all() {
        return byName.values();
    }

    public Optional<Site> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The site of this name, or a refusal that names the others. */
    public Site named(String name) {
        return find(name)
                .orElseThrow(
                        () ->
                                Refusal.missing(
                                        "No site '"
                                                + name
                                                + "'; there are "
                                                + byName.keySet()
                                                + "."));
    }

    public Optional<Site> ofCloud(String cloudId) {
        return Optional.ofNullable(byCloud.get(cloudId));
    }
}
