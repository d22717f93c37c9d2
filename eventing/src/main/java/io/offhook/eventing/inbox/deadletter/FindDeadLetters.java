package io.offhook.eventing.inbox.deadletter;

import io.offhook.eventing.inbox.deadletter.DeadLetter.Filter;
import io.offhook.eventing.page.Page;
import io.offhook.eventing.page.PageRequest;
import io.offhook.eventing.page.PagedQuery;
import io.offhook.eventing.sql.UnitOfWork;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dead letters of this service, for administrators. */
@ApplicationScoped
public class FindDeadLetters {

    private final UnitOfWork units;
    private final ParkedRecords parked;

    FindDeadLetters(UnitOfWork units, ParkedRecords parked) {
        this.units = units;
        this.parked = parked;
    }

    /** Oldest first. */
    public Uni<Page<DeadLetter>> list(Filter filter, PageRequest page) {
        return units.run(() -> PagedQuery.run(query(filter), page, DeadLetterRow::toView));
    }

    public Uni<Optional<DeadLetter>> find(long id) {
        return units.run(() -> DeadLetterRow.<DeadLetterRow>find("id = ?1", id)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(DeadLetterRow::toView)));
    }

    public Uni<Optional<DeadLetterPayload>> payload(long id) {
        return units.run(() -> parked.payload(id));
    }

    private static PanacheQuery<DeadLetterRow> query(Filter filter) {
        var where = new StringBuilder("1 = 1");
        var parameters = new Parameters();
        and(where, parameters, "consumer", filter.consumer());
        and(where, parameters, "streamId", filter.streamId());
        and(where, parameters, "reason", filter.reason());
        var kind = filter.kind();
        if (kind != null) {
            and(where, parameters, "failure", kind.name());
        }
        return DeadLetterRow.find(where.toString(), Sort.by("id"), parameters);
    }

    private static void and(StringBuilder where, Parameters parameters, String field, @Nullable String value) {
        if (value != null) {
            where.append(" and ").append(field).append(" = :").append(field);
            parameters.and(field, value);
        }
    }
}
