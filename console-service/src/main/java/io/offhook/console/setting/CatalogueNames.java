package io.offhook.console.setting;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.contracts.Event;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.EventCodec.Undecodable;
import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the named documents that phones are made of: templates, models, device pools, profiles. */
@ApplicationScoped
public class CatalogueNames {

    private static final String PREFIX = "io.offhook.";
    private static final String NAMES = """
            select type, data->>'name' from setting where type = any($1::text[]) and data->>'name' is not null
            order by data->>'name'""";
    private static final String ONE = "select data::text from setting where type = $1 and data->>'name' = $2";

    private final PooledReads reads;

    CatalogueNames(PooledReads reads) {
        this.reads = reads;
    }

    /** @param types such as {@code DevicePool.v1} */
    public Uni<Map<String, List<String>>> of(List<String> types) {
        return reads.select(NAMES, (Object) types.toArray(String[]::new))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (String) row[0],
                                Collectors.mapping(row -> (String) row[1], Collectors.toList()))));
    }

    /** Empty too where this version does not understand the document. */
    public <T extends Event> Uni<Optional<T>> one(String type, Class<T> kind, String name) {
        return reads.select(ONE, type, name)
                .map(rows -> rows.stream()
                        .flatMap(row -> document(type, (String) row[0]).stream())
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .findFirst());
    }

    private static Optional<Event> document(String type, String json) {
        try {
            return Optional.of(EventCodec.read(Topic.SETTING, PREFIX + type, json.getBytes(UTF_8)));
        } catch (Undecodable e) {
            return Optional.empty();
        }
    }
}
