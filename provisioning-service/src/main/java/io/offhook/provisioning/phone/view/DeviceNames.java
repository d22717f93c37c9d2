package io.offhook.provisioning.phone.view;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which phone has which device name, for use cases that look before they write. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class DeviceNames {

    private static final String OF_PHONES = "select id, device_name from phone_view where id = any($1::uuid[])";
    private static final String AUTO_REGISTERED = "select id from phone_view where id = $1 and auto_registered";
    private static final String HOLDERS = "select id, device_name from phone_view where device_name = any($1::text[])";

    /** Device names of those of the phones that exist. */
    public Uni<Map<UUID, String>> ofPhones(Collection<UUID> phoneIds) {
        return PlainSql.select(OF_PHONES, (Object) phoneIds.toArray(UUID[]::new))
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1])));
    }

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
