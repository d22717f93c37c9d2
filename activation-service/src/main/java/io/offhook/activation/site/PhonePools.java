package io.offhook.activation.site;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.rest.site.SiteRights;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells where a phone is, as far as the phone topic told. */
@ApplicationScoped
public class PhonePools {

    private static final String FIND = "select device_pool from phone_info where phone_id = $1";

    /** Whether the caller may not know of the phone; one that nothing is known of is nobody's. In the caller's transaction. */
    public Uni<Boolean> isElsewhere(UUID phoneId, SiteRights rights) {
        return rights.isLimited()
                ? PlainSql.select(FIND, phoneId)
                        .map(rows -> rows.stream().noneMatch(row -> rights.covers((String) row[0])))
                : Uni.createFrom().item(false);
    }
}
