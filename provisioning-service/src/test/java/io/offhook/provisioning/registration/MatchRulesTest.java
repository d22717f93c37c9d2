package io.offhook.provisioning.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.value.DeviceName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatchRulesTest {

    private static final String A = "SEP00000000000A";
    private static final String B = "SEP00000000000B";
    private static final KnownLine OF_A = new KnownLine(new UUID(0, 1), A, new UUID(9, 1), 1, "1001");
    private static final KnownLine OF_B = new KnownLine(new UUID(0, 2), B, new UUID(9, 2), 1, "1002");
    private static final KnownLine SHARED = new KnownLine(new UUID(0, 2), B, new UUID(9, 2), 2, "1001");

    private static Match match(String user, @Nullable String claimed, KnownLine... known) {
        var report = new RegistrationReport(
                ReportKind.REGISTERED,
                user,
                Optional.ofNullable(claimed).map(DeviceName::new),
                "10.0.0.1",
                null,
                null,
                Duration.ofHours(1),
                Instant.EPOCH);
        return MatchRules.match(report, List.of(known));
    }

    @Test
    void a_user_of_ours_is_one_line_of_one_device() {
        assertThat(match(A + "-1", A, OF_A, OF_B)).isEqualTo(new Match.Of(OF_A));
        assertThat(match(B + "-2", null, OF_A, OF_B, SHARED)).isEqualTo(new Match.Of(SHARED));
    }

    @Test
    void the_user_of_one_device_with_the_name_of_another_is_a_mismatch_of_the_first() {
        assertThat(match(A + "-1", B, OF_A, OF_B)).isEqualTo(new Match.Mismatch(OF_A, B));
        assertThat(match(A + "-1", "SEP0000000000FF", OF_A)).isEqualTo(new Match.Mismatch(OF_A, "SEP0000000000FF"));
    }

    @Test
    void credentials_of_no_phone_with_the_name_of_one_are_a_mismatch_of_that_one() {
        assertThat(match("jdoe", A, OF_A)).isEqualTo(new Match.Mismatch(OF_A, A));
    }

    @Test
    void a_registrar_with_users_of_its_own_may_use_numbers() {
        assertThat(match("1001", A, OF_A, SHARED)).isEqualTo(new Match.Of(OF_A));
        assertThat(match("1001", B, OF_A, SHARED)).isEqualTo(new Match.Of(SHARED));
        assertThat(match("1002", null, OF_A, OF_B)).isEqualTo(new Match.Of(OF_B));
        assertThat(match("1001", null, OF_A, SHARED)).isEqualTo(new Match.None(ReportRefusal.AMBIGUOUS_NUMBER));
        assertThat(match("1002", A, OF_A, OF_B)).isEqualTo(new Match.Mismatch(OF_B, A));
    }

    @Test
    void what_nobody_knows_is_refused() {
        assertThat(match("1009", null, OF_A)).isEqualTo(new Match.None(ReportRefusal.UNKNOWN_USER));
        assertThat(match("1009", "SEP0000000000FF")).isEqualTo(new Match.None(ReportRefusal.UNKNOWN_USER));
    }

    @Test
    void a_phone_without_lines_has_no_user() {
        var without = new KnownLine(new UUID(0, 3), A, null, 0, "");

        assertThat(match(A + "-0", A, without)).isEqualTo(new Match.Mismatch(without, A));
    }
}
