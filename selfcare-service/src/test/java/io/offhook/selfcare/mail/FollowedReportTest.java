package io.offhook.selfcare.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.selfcare.CodeReportedLost;
import io.offhook.contracts.selfcare.PhoneDisowned;
import io.offhook.contracts.selfcare.RedemptionDisputed;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowedReportTest {

    private static final UUID PHONE = new UUID(1, 1);
    private static final UUID CODE = new UUID(2, 2);
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final Notice ISSUED = Notice.issued("alice", PHONE, CODE, NOW);
    private static final Notice WITHDRAWN = Notice.withdrawn("alice", PHONE, CODE, NOW);
    private static final RedemptionDisputed DISPUTED = new RedemptionDisputed(PHONE, "alice", CODE, "SEP001122334455");
    private static final PhoneDisowned DISOWNED = new PhoneDisowned(PHONE, "alice");

    @Test
    void a_dispute_leads_to_a_new_code() {
        assertThat(FollowedReport.of(DISPUTED, ISSUED)).contains(FollowedReport.DISPUTED);
        assertThat(FollowedReport.of(DISPUTED, WITHDRAWN)).isEmpty();
    }

    @Test
    void a_phone_that_is_not_theirs_leads_to_the_end_of_its_code() {
        assertThat(FollowedReport.of(DISOWNED, WITHDRAWN)).contains(FollowedReport.DISOWNED);
        assertThat(FollowedReport.of(DISOWNED, ISSUED)).isEmpty();
    }

    @Test
    void what_somebody_else_said_is_not_told() {
        assertThat(FollowedReport.of(DISOWNED, Notice.withdrawn("bob", PHONE, CODE, NOW)))
                .isEmpty();
        assertThat(FollowedReport.of(DISPUTED, Notice.issued("bob", PHONE, CODE, NOW)))
                .isEmpty();
    }

    @Test
    void a_lost_code_is_replaced_without_a_word_of_it() {
        assertThat(FollowedReport.of(new CodeReportedLost(PHONE, "alice", CODE), ISSUED))
                .isEmpty();
    }
}
