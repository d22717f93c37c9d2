package io.offhook.provisioning.phone.view;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which phone has which device name, for use cases that look before they write. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class DeviceNames {

    private static final String AUTO_REGISTERED = "select id from phone_view where id = $1 and auto_registered";
    private static final String HOLDERS = "select id, device_name from phone_view where device_name = any($1::text[])";

    /** Whether the phone got its record by itself. */
    public Uni<Boolean> isAutoRegistered(UUID phoneId) {
        return PlainSql.select(AUTO_REGISTERED, phoneId).map(rows -> !rows.isEmpty());
    }

    /** The phones that have these device names, by device name. */
    public Uni<Map<String, UUID>> holders(List<String> deviceNames) {
        return PlainSql.select(HOLDERS, (Object) deviceNames.toArray(String[]::new))
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[1], row -> (UUID) row[0])));
    }
}
