package dev.banksman.app.api;

import dev.banksman.item.ItemRef;
import dev.banksman.port.Records;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tenants;
import org.springframework.stereotype.Component;

/** Finds what a path names. */
@Component
final class Lookup {

    private static final int MOST = 500;

    private final Tenants tenants;
    private final Records records;

    Lookup(Tenants tenants, Records records) {
        this.tenants = tenants;
        this.records = records;
    }

    Tenant tenant(String id) {
        return tenants.find(id)
                .filter(tenant -> tenant.state() != Tenant.State.GONE)
                .orElseThrow(() -> ApiException.notFound("there is no tenant " + id));
    }

    /** An item by the tracker's id, or by the key that people call it by. */
    ItemRef item(String tenant, String idOrKey) {
        Tenant known = tenant(tenant);
        ItemRef ref = new ItemRef(known.id(), known.tracker(), idOrKey);
        return records.find(known.id(), idOrKey)
                .or(() -> records.item(ref).map(Records.ItemRecord::item))
                .orElseThrow(
                        () -> ApiException.notFound("there is no item " + idOrKey + " on record"));
    }

    /** A page as a request names it. */
    static Records.Page page(java.util.Optional<Long> before, int most) {
        if (most < 1 || most > MOST) {
            throw ApiException.wrong("limit is a number from 1 to " + MOST);
        }
        return new Records.Page(before.orElse(Long.MAX_VALUE), most);
    }
}
