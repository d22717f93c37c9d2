package io.offhook.eventing.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads all that this service keeps about a person, up to a thousand entries of a kind. */
@ApplicationScoped
public class ExportingPerson {

    private static final int MOST = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the account did, and what was done to it, in the latest entries: the whole chain has no index for a person. */
    private static final String AUDIT = """
            select jsonb_build_object('place', place, 'time', metadata ->> 'time', 'actor', metadata ->> 'actor',
                'entry', data::jsonb - 'previous')
            from audit_entry where place > (select coalesce(max(place), 0) - 100000 from audit_entry)
                and (metadata ->> 'actor' = $1 or data::jsonb ->> 'subject' = $1)
                and (metadata ->> 'time')::timestamptz > coalesce(
                    (select erased_at from %s where user_id = $1), '-infinity')
            order by place desc""";

    private final UnitOfWork units;
    private final String service;
    private final Clock clock;

    ExportingPerson(UnitOfWork units, @ConfigProperty(name = "offhook.service") String service, Clock clock) {
        this.units = units;
        this.service = service;
        this.clock = clock;
    }

    /**
     * What the last person with the id did is none of this one's.
     *
     * @param kinds of this service; its audit entries need not be named
     * @param erasures the table that says of each {@code user_id} at what time the last person with it was erased ({@code erased_at})
     */
    public Uni<PersonalExport> export(String userId, List<PersonalData> kinds, String erasures) {
        var all = new ArrayList<>(kinds);
        all.add(new PersonalData("auditEntries", AUDIT.formatted(erasures)));
        return units.run(() -> Multi.createFrom()
                        .iterable(all)
                        .onItem()
                        .transformToUniAndConcatenate(kind -> rows(kind, userId))
                        .collect()
                        .asList())
                .map(lists -> {
                    Map<String, List<Object>> data = new LinkedHashMap<>();
                    var cutOff = new ArrayList<String>();
                    for (int place = 0; place < all.size(); place++) {
                        var rows = lists.get(place);
                        data.put(all.get(place).name(), rows.subList(0, Math.min(MOST, rows.size())));
                        if (rows.size() > MOST) {
                            cutOff.add(all.get(place).name());
                        }
                    }
                    return new PersonalExport(service, userId, clock.instant(), data, cutOff);
                });
    }

    private static Uni<List<Object>> rows(PersonalData kind, String userId) {
        return PlainSql.select(
                        "select entry::text from (" + kind.select() + ") as found (entry) limit " + (MOST + 1), userId)
                .map(rows -> rows.stream().map(row -> json((String) row[0])).toList());
    }

    private static Object json(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database wrote no JSON", e);
        }
    }
}
