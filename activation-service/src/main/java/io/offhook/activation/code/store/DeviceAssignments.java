package io.offhook.activation.code.store;

import io.offhook.eventing.EventCodec;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which phone has which MAC: one MAC, one phone. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class DeviceAssignments {

    private static final String PHONES_OF = "select mac, phone_id from device_assignment where mac = any($1::text[])";

    private static final String CLAIM = """
            insert into device_assignment as d (mac, phone_id)
            select mac, "phoneId" from jsonb_to_recordset($1::text::jsonb) as r (mac text, "phoneId" uuid)
            order by mac
            on conflict (mac) do update set phone_id = excluded.phone_id
            where d.phone_id = excluded.phone_id""";

    /** A MAC and its phone. */
    public record Assignment(String mac, UUID phoneId) {}

    /** The phones that have these MACs; a MAC that no phone has is missing. */
    public Uni<Map<String, UUID>> phonesOf(List<String> macs) {
        return PlainSql.select(PHONES_OF, (Object) macs.toArray(String[]::new))
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1])));
    }

    /**
     * Assigns MACs, each unless another phone has it.
     *
     * @return whether all are assigned now; if not, some of them may be, and the caller may have to roll back
     */
    public Uni<Boolean> claimAll(List<Assignment> wanted) {
        return wanted.isEmpty()
                ? Uni.createFrom().item(true)
                : PlainSql.update(CLAIM, EventCodec.write(wanted)).map(assigned -> assigned == wanted.size());
    }

    /** Assigns MACs as provisioning says. A phone that has a MAC keeps it; of two in the list that name one MAC, the first gets it. */
    public Uni<Void> assignAll(List<Assignment> wanted) {
        var first = new LinkedHashMap<String, Assignment>();
        wanted.forEach(each -> first.putIfAbsent(each.mac(), each));
        return claimAll(List.copyOf(first.values())).replaceWithVoid();
    }

    /** Takes the phone's MAC away. */
    public Uni<Void> release(UUID phoneId) {
        return PlainSql.update("delete from device_assignment where phone_id = $1", phoneId)
                .replaceWithVoid();
    }
}
