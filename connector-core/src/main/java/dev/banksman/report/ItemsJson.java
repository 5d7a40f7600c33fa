package dev.banksman.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.banksman.item.ItemRef;
import dev.banksman.plan.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The histories that a page carries: the loudest items first, until there are enough or the page
 * would grow too large.
 */
final class ItemsJson {

    private final ItemHistories histories;
    private final Palette palette;
    private final Period period;
    private final Room room;

    /** How many items, and how many bytes of them, a page carries at most. */
    record Room(int items, long bytes) {
        static final Room STANDARD = new Room(2_000, 12_000_000);
    }

    /** How many items are on the page, and how many have findings. */
    record Carried(int items, int all) {}

    ItemsJson(ItemHistories histories, Palette palette, Period period, Room room) {
        this.histories = histories;
        this.palette = palette;
        this.period = period;
        this.room = room;
    }

    Carried write(OutputStream out) throws IOException {
        utf8(out, "{\"policies\":");
        utf8(out, PageJson.text(this::policies));
        utf8(out, ",\"begin\":\"" + period.begin().atZone(period.zone()).toLocalDate() + "\"");
        utf8(out, ",\"end\":\"" + period.end().atZone(period.zone()).toLocalDate() + "\"");
        utf8(out, ",\"items\":[");
        List<ItemRef> all = histories.loudestFirst();
        int carried = 0;
        long left = room.bytes();
        for (ItemRef item : all) {
            byte[] text = item(item);
            left -= text.length;
            if (carried == room.items() || left < 0) {
                break;
            }
            utf8(out, carried == 0 ? "\n" : ",\n");
            out.write(text);
            carried++;
        }
        utf8(out, "\n],\"all\":" + all.size() + "}");
        return new Carried(carried, all.size());
    }

    private byte[] item(ItemRef item) throws IOException {
        var out = new ByteArrayOutputStream(4_096);
        utf8(out, "{\"h\":");
        utf8(out, histories.head(item).orElseGet(() -> unheard(item)));
        utf8(out, ",\"n\":" + histories.opened(item) + ",\"e\":[");
        String comma = "";
        for (String entry : histories.entries(item)) {
            utf8(out, comma);
            utf8(out, entry);
            comma = ",";
        }
        utf8(out, "]}");
        return out.toByteArray();
    }

    private static String unheard(ItemRef item) {
        return PageJson.text(
                json -> {
                    json.writeStartObject();
                    json.writeStringField("key", SafeText.cut(item.id(), 300));
                    json.writeEndObject();
                });
    }

    private void policies(JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Rule<?> rule : histories.rules()) {
            json.writeStartObject();
            json.writeStringField("id", rule.handle());
            json.writeStringField("judges", rule.policy().about().judges());
            json.writeStringField("mode", rule.terms().mode().word());
            json.writeNumberField("c", palette.number(rule.id()));
            json.writeArrayFieldStart("params");
            Record params = rule.terms().params();
            for (RecordComponent component : params.getClass().getRecordComponents()) {
                PageJson.texts(json, component.getName(), read(component, params));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private String read(RecordComponent component, Record from) {
        try {
            return new Shown(period.zone()).text(component.getAccessor().invoke(from));
        } catch (ReflectiveOperationException e) {
            throw new UncheckedIOException(new IOException("parameters are public records", e));
        }
    }

    private static void utf8(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
