package io.offhook.provisioning.catalogue.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.provisioning.catalogue.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** How many phones name a document. In the caller's transaction. */
@ApplicationScoped
public class CatalogueUse {

    private static final String COUNT = "select count(*) from phone_view where ";

    private static final Map<Kind<?>, String> COLUMNS = Map.of(
            Kind.MODEL, "model",
            Kind.DEVICE_POOL, "device_pool",
            Kind.SECURITY_PROFILE, "security_profile",
            Kind.SIP_PROFILE, "sip_profile",
            Kind.PHONE_BUTTON_TEMPLATE, "phone_button_template");

    private static final String FROM_RANGE = COUNT + "auto_registered and model = $1";

    public Uni<Long> of(Kind<?> kind, String name) {
        var column = COLUMNS.get(kind);
        return column == null
                ? Uni.createFrom().item(0L)
                : PlainSql.select(COUNT + column + " = $1", name).map(rows -> (Long) rows.getFirst()[0]);
    }

    /** The same for who wants to know. A range that phones have their numbers from may be deleted all the same: they do not name it. */
    public Uni<Long> shown(Kind<?> kind, String name) {
        return kind.equals(Kind.AUTO_REGISTRATION)
                ? PlainSql.select(FROM_RANGE, name).map(rows -> (Long) rows.getFirst()[0])
                : of(kind, name);
    }
}
