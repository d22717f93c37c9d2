package io.offhook.provisioning.phone.job.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.state.SiteOperator;
import io.offhook.provisioning.phone.bulk.BulkMode;
import io.offhook.provisioning.phone.bulk.RowDefaults;
import io.offhook.provisioning.phone.job.JobOrder;
import io.offhook.provisioning.phone.job.OpenJob;
import io.offhook.rest.site.SiteRights;
import io.offhook.rest.site.SiteRights.At;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobRightsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final SiteRights THEN = new At(List.of("Berlin", "Paris"));

    @Test
    void a_job_acts_where_its_operator_could_and_still_can() {
        assertThat(now(THEN, new SiteOperator("bob", List.of("Paris", "Rome"), null)))
                .contains(new At(List.of("Paris")));
    }

    @Test
    void a_job_whose_operator_has_no_time_left_acts_nowhere() {
        assertThat(now(THEN, new SiteOperator("bob", List.of("Paris"), NOW))).isEmpty();
        assertThat(now(THEN, new SiteOperator("bob", List.of("Paris"), NOW.plus(Duration.ofSeconds(1)))))
                .isPresent();
    }

    @Test
    void a_job_whose_operator_lost_all_sites_acts_nowhere() {
        assertThat(rights(Optional.empty(), THEN)).isEmpty();
    }

    @Test
    void a_job_of_an_administrator_is_not_limited() {
        assertThat(rights(Optional.empty(), SiteRights.EVERYWHERE)).contains(SiteRights.EVERYWHERE);
    }

    private static Optional<SiteRights> now(SiteRights then, SiteOperator document) {
        return rights(Optional.of(document), then);
    }

    private static Optional<SiteRights> rights(Optional<SiteOperator> found, SiteRights then) {
        var order =
                new JobOrder(BulkMode.UPDATE, RowDefaults.NONE, false, false, Optional.empty(), "", Optional.empty());
        return new JobRights(account -> Uni.createFrom().item(found), Clock.fixed(NOW, ZoneOffset.UTC))
                .of(new OpenJob(UUID.randomUUID(), order, 0, null, "bob", then))
                .await()
                .indefinitely();
    }
}
