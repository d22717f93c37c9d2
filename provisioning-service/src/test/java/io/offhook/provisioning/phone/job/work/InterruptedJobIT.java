package io.offhook.provisioning.phone.job.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.eventing.Cause;
import io.offhook.eventing.Channel;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.provisioning.phone.bulk.BulkMode;
import io.offhook.provisioning.phone.bulk.PlanningFiles;
import io.offhook.provisioning.phone.bulk.RowDefaults;
import io.offhook.provisioning.phone.job.FileSummary;
import io.offhook.provisioning.phone.job.JobOrder;
import io.offhook.provisioning.phone.job.JobState;
import io.offhook.provisioning.phone.job.OpenJob;
import io.offhook.provisioning.phone.job.store.JobFiles;
import io.offhook.provisioning.phone.job.store.PhoneJobs;
import io.offhook.provisioning.phone.job.store.SubmittingJob;
import io.offhook.rest.site.SiteRights;
import io.offhook.servers.test.LongWait;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A job whose process ends between any two batches, or that two replicas work on. One that is held the service leaves alone. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class InterruptedJobIT {

    private static final int ROWS = 30;
    private static final int BATCH = 7;

    private final UUID id = UUID.randomUUID();
    private final String description = "Interrupted " + id.toString().substring(0, 13);

    @Inject
    SubmittingJob submitting;

    @Inject
    JobFiles files;

    @Inject
    PhoneJobs jobs;

    @Inject
    PlanningFiles planning;

    @Inject
    SettlingBatch settling;

    @Inject
    UnitOfWork units;

    /** Its own: those of the service are for its one thread, which closes all of them after each poll. */
    private OpenFiles open;

    @BeforeEach
    void open() {
        open = new OpenFiles(files, planning);
    }

    @Test
    void every_row_is_settled_once_although_the_file_is_read_anew_before_each_batch() throws IOException {
        var job = submit(true);
        for (int settled = 0; settled < ROWS; settled += BATCH) {
            var at = job.after(settled);
            var batch = open.at(at).next(BATCH);

            assertThat(await(settling.settle(at, batch))).isTrue();
            assertThat(await(settling.settle(at, batch)))
                    .as("the same rows again")
                    .isFalse();
            open.close(id); // as a crash would
        }
        await(units.runApart(() -> jobs.end(id)));

        assertThat(select("select state, inserted from phone_job where id = $1", id)
                        .getFirst())
                .containsExactly(JobState.COMPLETED.name(), (long) ROWS);
        assertThat(phones()).isEqualTo(ROWS);
        assertThat(channels()).containsExactly(Channel.bulk(id));
    }

    @Test
    void a_job_whose_process_died_goes_on_although_nobody_submits_another() throws IOException {
        submit(false);

        LongWait.await().untilAsserted(() -> assertThat(phones()).isEqualTo(ROWS));
    }

    @Test
    void a_batch_of_a_cancelled_job_changes_nothing() throws IOException {
        var job = submit(true);
        var batch = open.at(job).next(BATCH);
        await(units.runApart(() -> PlainSql.update("update phone_job set state = 'CANCELLED' where id = $1", id)));

        assertThat(await(settling.settle(job, batch))).isFalse();
        open.close(id);
        assertThat(phones()).isZero();
    }

    /** All rows are equal but for their place, which is the hardest case for a reader that begins anew. */
    private OpenJob submit(boolean hold) throws IOException {
        var csv = "MAC ADDRESS,DESCRIPTION\n" + ("," + description + "\n").repeat(ROWS);
        var defaults = new RowDefaults(
                Optional.empty(),
                Optional.of("8845"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var order = new JobOrder(BulkMode.INSERT, defaults, false, hold, Optional.empty(), "", Optional.empty());
        files.store(id, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        var cause = Cause.request(Instant.now(), null, "admin");
        await(submitting.submit(
                id,
                order,
                new FileSummary(List.of("MAC ADDRESS", "DESCRIPTION"), List.of(), ROWS),
                SiteRights.EVERYWHERE,
                Optional.empty(),
                cause));
        return new OpenJob(id, order, 0, null, "admin", SiteRights.EVERYWHERE);
    }

    private long phones() {
        return (Long) select("select count(*) from phone_view where description = $1", description)
                .getFirst()[0];
    }

    private List<Object> channels() {
        return select("select distinct metadata->>'channel' from event where data->>'description' = $1", description)
                .stream()
                .map(row -> row[0])
                .toList();
    }

    private List<Object[]> select(String sql, Object value) {
        return await(units.runApart(() -> PlainSql.select(sql, value)));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().indefinitely();
    }
}
