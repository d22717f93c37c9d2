package io.offhook.activation.code.store;

import io.offhook.eventing.EventCodec;
import io.offhook.eventing.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which phone a device is: one MAC, one phone. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class DeviceAssignments {

    private static final String PHONES_OF = "select mac, phone_id from device_assignment where mac = any($1::text[])";

    private static final String CLAIM = """
            insert into device_assignment as d (mac, phone_id)
            select mac, "phoneId" from jsonb_to_recordset($1::text::jsonb) as r (mac text, "phoneId" uuid)
            order by mac
            on conflict (mac) do update set phone_id = excluded.phone_id
            where d.phone_id = excluded.phone_id""";

    /** A device and the phone that it is. */
    public record Assignment(String mac, UUID phoneId) {}

    /** The phones that have these MACs; those that nobody has are missing. */
    public Uni<Map<String, UUID>> phonesOf(List<String> macs) {
        return PlainSql.select(PHONES_OF, (Object) macs.toArray(String[]::new))
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1])));
    }

    /**
     * Assigns MACs, each unless another phone has it.
     *
     * @return whether all are with their phones now; if not, some are all the same, and the caller may have to roll back
     */
    public Uni<Boolean> claimAll(List<Assignment> wanted) {
        return wanted.isEmpty()
                ? Uni.createFrom().item(true)
                : PlainSql.update(CLAIM, EventCodec.write(wanted)).map(assigned -> assigned == wanted.size());
    }

    /** What provisioning says is so: whoever has a MAC keeps it, and of two in here that name one the first has it. */
    Uni<Void> assignAll(List<Assignment> said) {
        var first = new LinkedHashMap<String, Assignment>();
        said.forEach(each -> first.putIfAbsent(each.mac(), each));
        return claimAll(List.copyOf(first.values())).replaceWithVoid();
    }

    /** The phone has no device any more. */
    Uni<Void> free(UUID phoneId) {
        return PlainSql.update("delete from device_assignment where phone_id = $1", phoneId)
                .replaceWithVoid();
    }
}
