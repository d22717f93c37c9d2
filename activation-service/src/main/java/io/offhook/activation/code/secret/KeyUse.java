package io.offhook.activation.code.secret;

import io.offhook.activation.code.secret.Keys.Kind;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what depends on which key, in the caller's transaction. Each call reads whole tables. */
@ApplicationScoped
class KeyUse {

    private static final String FINGERPRINTS = """
            select f.key_id, count(*), count(*) filter (where v.status = 'LIVE')
            from code_fingerprint f left join code_view v on v.code_id = f.code_id group by f.key_id""";

    private static final String SECRETS = "select key_id, count(*), count(*) from code_secret group by key_id";

    /**
     * What depends on a key.
     *
     * @param rows all that could not be read without it
     * @param liveCodes those of them whose code is live
     */
    record Use(Kind kind, String keyId, long rows, long liveCodes) {}

    Uni<List<Use>> all() {
        return uses(Kind.FINGERPRINT, FINGERPRINTS)
                .flatMap(fingerprints -> uses(Kind.SEALING, SECRETS)
                        .map(secrets -> Stream.concat(fingerprints.stream(), secrets.stream())
                                .toList()));
    }

    private static Uni<List<Use>> uses(Kind kind, String sql) {
        return PlainSql.select(sql)
                .map(rows -> rows.stream()
                        .map(row -> new Use(kind, (String) row[0], (Long) row[1], (Long) row[2]))
                        .toList());
    }

    /** The ids of keys on which anything depends. */
    Uni<Map<Kind, Set<String>>> needed() {
        return ids("select distinct key_id from code_fingerprint")
                .flatMap(fingerprints -> ids("select distinct key_id from code_secret")
                        .map(secrets -> new EnumMap<>(Map.of(Kind.FINGERPRINT, fingerprints, Kind.SEALING, secrets))));
    }

    private static Uni<Set<String>> ids(String sql) {
        return PlainSql.select(sql)
                .map(rows -> rows.stream().map(row -> (String) row[0]).collect(Collectors.toSet()));
    }
}
