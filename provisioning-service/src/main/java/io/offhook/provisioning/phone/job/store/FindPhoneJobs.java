package io.offhook.provisioning.phone.job.store;

import io.offhook.eventing.page.Page;
import io.offhook.eventing.page.PageRequest;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.provisioning.phone.job.JobState;
import io.offhook.provisioning.phone.job.PhoneJob;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Queries behind the REST resource of jobs. */
@ApplicationScoped
public class FindPhoneJobs {

    private static final String WHERE = "where ($1::text is null or state = $1)" + JobViewer.MAY_SEE_OR_CHANGE;
    private static final String PAGE =
            JobRow.VIEW + " " + WHERE + " order by submitted_at desc, id desc limit $3 offset $4";
    private static final String COUNT = "select count(*) from phone_job " + WHERE;
    private static final String ONE = JobRow.VIEW + " where id = $1" + JobViewer.MAY_SEE_OR_CHANGE;
    private static final String HEADER = "select header from phone_job where id = $1" + JobViewer.MAY_SEE_OR_CHANGE;

    private final UnitOfWork units;

    FindPhoneJobs(UnitOfWork units) {
        this.units = units;
    }

    public Uni<Optional<PhoneJob>> byId(UUID id, JobViewer viewer) {
        return units.run(() -> one(id, viewer));
    }

    /** In the caller's transaction. */
    static Uni<Optional<PhoneJob>> one(UUID id, JobViewer viewer) {
        return PlainSql.select(ONE, id, viewer.account())
                .map(rows -> rows.stream().findFirst().map(JobRow::view));
    }

    /** The newest first. */
    public Uni<Page<PhoneJob>> page(@Nullable JobState state, JobViewer viewer, PageRequest page) {
        var name = state == null ? null : state.name();
        return units.run(() -> PlainSql.select(PAGE, name, viewer.account(), page.size(), page.offset())
                .flatMap(rows -> PlainSql.select(COUNT, name, viewer.account())
                        .map(count -> page.of(rows.stream().map(JobRow::view).toList(), (Long) count.getFirst()[0]))));
    }

    /** The names of the columns as they came; empty if there is no such job. For callers on any thread. */
    public Uni<Optional<List<String>>> header(UUID id, JobViewer viewer) {
        return units.runApart(() -> PlainSql.select(HEADER, id, viewer.account()))
                .map(rows -> rows.stream().findFirst().map(row -> List.of((String[]) row[0])));
    }
}
