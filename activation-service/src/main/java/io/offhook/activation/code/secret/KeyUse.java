package io.offhook.activation.code.secret;

import io.offhook.activation.code.secret.Keys.Kind;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands under which key. In the caller's transaction; each call reads the tables whole. */
@ApplicationScoped
class KeyUse {

    private static final String FINGERPRINTS = """
            select f.key_id, count(*), count(*) filter (where v.status = 'LIVE')
            from code_fingerprint f left join code_view v on v.code_id = f.code_id group by f.key_id""";

    private static final String SECRETS = "select key_id, count(*), count(*) from code_secret group by key_id";

    /**
     * What one key holds.
     *
     * @param rows all that could not be read without it
     * @param liveCodes those of them whose code is live
     */
    record Use(Kind kind, String keyId, long rows, long liveCodes) {}

    Uni<List<Use>> all() {
        return counted(Kind.FINGERPRINT, FINGERPRINTS)
                .flatMap(fingerprints -> counted(Kind.SEALING, SECRETS)
                        .map(secrets -> java.util.stream.Stream.concat(fingerprints.stream(), secrets.stream())
                                .toList()));
    }

    private static Uni<List<Use>> counted(Kind kind, String sql) {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(sql, Object[].class).getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Use(kind, (String) row[0], number(row[1]), number(row[2])))
                        .toList());
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** The ids without which something could not be read. */
    Uni<Map<Kind, Set<String>>> needed() {
        return ids("select distinct key_id from code_fingerprint")
                .flatMap(fingerprints -> ids("select distinct key_id from code_secret")
                        .map(secrets -> new EnumMap<>(Map.of(Kind.FINGERPRINT, fingerprints, Kind.SEALING, secrets))));
    }

    private static Uni<Set<String>> ids(String sql) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(sql, String.class).getResultList())
                .map(ids -> ids.stream().collect(Collectors.toSet()));
    }
}
