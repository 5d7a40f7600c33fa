package dev.banksman.jira.translate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.item.Release;
import dev.banksman.item.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The releases that issues carry. Projects may each have a release of the same name, so the id
 * decides, and a name that stands for several dates tells none.
 */
public final class ReleaseBook {

    private final Map<String, Release> byId = new HashMap<>();
    private final Map<String, Release> byName = new HashMap<>();
    private final Map<String, String> changed = new HashMap<>();

    void learn(JsonNode version) {
        String name = Json.text(version, "name");
        if (name.isEmpty()) {
            return;
        }
        Release release = new Release(name, date(version));
        byId.putIfAbsent(Json.text(version, "id"), release);
        byName.merge(name, release, ReleaseBook::both);
    }

    /** Takes a release that a changelog names; one that was renamed keeps one name throughout. */
    void learnChange(String id, String name) {
        if (!id.isEmpty() && !name.isEmpty()) {
            changed.putIfAbsent(id, name);
        }
    }

    private static Value<LocalDate> date(JsonNode version) {
        JsonNode date = version.path("releaseDate");
        if (Json.nothing(date)) {
            return Value.empty();
        }
        return Times.day(Json.text(date))
                .map(Value::of)
                .orElseGet(() -> Value.unknown("the release's date is no day"));
    }

    private static Release both(Release one, Release other) {
        return one.equals(other)
                ? one
                : new Release(one.name(), Value.unknown("several releases have that name"));
    }

    /** The release as one issue states it, where no other needs to be asked. */
    static Release stated(String name, JsonNode version) {
        return new Release(name, date(version));
    }

    /** The release that an id means, or, where it is "" or not known, a name. */
    public Release find(String id, String name) {
        Release known = id.isEmpty() ? null : byId.get(id);
        if (known != null) {
            return known;
        }
        String common = changed.getOrDefault(id, name);
        Release named = byName.get(common);
        return named != null
                ? named
                : new Release(common, Value.unknown("no issue of the input carries this release"));
    }
}
