package io.offhook.activation.device.store;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which devices may redeem nothing now, since they are locked or denied, as the database says. In the caller's transaction. */
@ApplicationScoped
public class DeviceLocks {

    private static final String ALL = "*";

    /** One statement with the time, which every redemption needs as well. Of a denied device, all certificates are refused. */
    private static final String NOW = """
            select clock_timestamp(), array(
                select mac || ' ' || case when locked then '*' else refused end
                from locked_device where mac = any($1::text[])
                union all
                select device || ' *' from denied_device where device = any($1::text[]))""";

    /**
     * The locks of some devices at a moment.
     *
     * @param at by the clock of the database
     * @param refused for a MAC the fingerprints that are refused, or {@code *} for all
     */
    public record Locks(Instant at, Map<String, Set<String>> refused) {

        public boolean refuse(String mac, String certificateFingerprint) {
            var certificates = refused.getOrDefault(mac, Set.of());
            return certificates.contains(ALL) || certificates.contains(certificateFingerprint);
        }

        /** Whether a device that shows no certificate is refused: any that is refused may be the one that it hides. */
        public boolean refuseUnproven(String mac) {
            return refused.containsKey(mac);
        }
    }

    public Uni<Locks> now(List<String> macs) {
        return PlainSql.select(NOW, (Object) macs.toArray(String[]::new)).map(rows -> {
            var row = rows.getFirst();
            return new Locks(((OffsetDateTime) row[0]).toInstant(), refused((Object[]) row[1]));
        });
    }

    private static Map<String, Set<String>> refused(Object[] lines) {
        return Arrays.stream(lines)
                .map(line -> List.of(((String) line).split(" ")))
                .collect(Collectors.groupingBy(
                        List::getFirst,
                        Collectors.flatMapping(words -> words.stream().skip(1), Collectors.toUnmodifiableSet())));
    }
}
