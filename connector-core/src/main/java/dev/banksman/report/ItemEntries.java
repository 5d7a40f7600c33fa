package dev.banksman.report;

import dev.banksman.diff.Change;
import dev.banksman.effect.Effect;
import dev.banksman.history.Told;
import dev.banksman.item.Identity;
import dev.banksman.item.WorkItem;
import dev.banksman.plan.Rule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What happens to an item, as the page's script reads it: {@code a} is the local time, {@code k}
 * the sort of entry. Names are short since there are many.
 */
final class ItemEntries {

    private static final int TITLE = 300;

    private final ZoneId zone;
    private final ChangeJson changes;
    private final FindingJson findings;

    ItemEntries(ZoneId zone, List<Rule<?>> rules) {
        Shown shown = new Shown(zone);
        this.zone = zone;
        this.changes = new ChangeJson(shown);
        this.findings = new FindingJson(rules, shown);
    }

    /** What heads an item's history. */
    String head(WorkItem item) {
        Identity identity = item.identity();
        return PageJson.text(
                json -> {
                    json.writeStartObject();
                    json.writeStringField("key", SafeText.cut(identity.key(), TITLE));
                    json.writeStringField("title", title(item));
                    json.writeStringField("project", SafeText.cut(identity.project().key(), TITLE));
                    json.writeStringField("kind", SafeText.cut(item.kind().name(), TITLE));
                    json.writeStringField(
                            "url", identity.url().known().map(Object::toString).orElse(""));
                    json.writeEndObject();
                });
    }

    /** How an item stood before the window began. */
    String standing(Instant at, WorkItem item) {
        return entry(at, "before", json -> changes.states(json, item));
    }

    String changed(Instant at, WorkItem item, List<Change> made) {
        return entry(at, "change", json -> changes.differences(json, item, made));
    }

    String told(Told told) {
        return entry(told.event().at(), "finding", json -> findings.write(json, told));
    }

    String wrote(Instant at, Effect effect) {
        return entry(at, "write", json -> EffectJson.write(json, effect));
    }

    private String entry(Instant at, String sort, PageJson.Content content) {
        return PageJson.text(
                json -> {
                    json.writeStartObject();
                    json.writeStringField("a", local(at));
                    json.writeStringField("k", sort);
                    content.write(json);
                    json.writeEndObject();
                });
    }

    /** Minutes are enough for a reader. */
    private String local(Instant at) {
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static String title(WorkItem item) {
        return SafeText.cut(item.wording().title().orElse(""), TITLE);
    }
}
