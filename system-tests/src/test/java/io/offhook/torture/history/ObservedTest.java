package io.offhook.torture.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservedTest {

    private static final Observed ACCEPTED = Observed.Accepted.of("p1", "SEP2C3124C9F8E1", "{}");
    private static final Observed NO_ANSWER = new Observed.NoAnswer("reset");
    private static final Observed NOT_SENT = new Observed.NotSent("refused");

    @ParameterizedTest
    @CsvSource({
        "400,UNKNOWN,false,true",
        "409,ALREADY_USED,false,true",
        "410,EXPIRED,false,true",
        "410,RELEASED,false,true",
        "403,NOT_ACCEPTED,false,true",
        "403,MODEL_MISMATCH,false,false",
        "400,MALFORMED,false,false",
        "503,BUSY,true,false",
        "429,THROTTLED,true,false",
        "429,HTTP 429,true,false",
        "500,HTTP 500,true,false",
        "502,HTTP 502,true,false"
    })
    void a_refusal_is_temporary_or_says_that_the_code_is_not_live_or_neither(
            int status, String reason, boolean temporary, boolean notLive) {
        var refused = new Observed.Refused(status, reason);

        assertThat(refused.isTemporary()).isEqualTo(temporary);
        assertThat(refused.saysNotLive()).isEqualTo(notLive);
        assertThat(refused.isFinal()).isEqualTo(!temporary);
    }

    @Test
    void only_an_answer_is_final() {
        assertThat(ACCEPTED.isFinal()).isTrue();
        assertThat(NO_ANSWER.isFinal()).isFalse();
        assertThat(NOT_SENT.isFinal()).isFalse();
    }

    @Test
    void the_history_counts_successes_and_every_other_outcome_by_its_word() {
        var history = new History();
        for (var each :
                new Observed[] {ACCEPTED, NO_ANSWER, NO_ANSWER, NOT_SENT, new Observed.Refused(400, "UNKNOWN")}) {
            history.add(new Attempt(
                    null,
                    new Caller("f1", "2C3124C9F8E1", "8845", true),
                    "a",
                    Instant.EPOCH,
                    Instant.EPOCH,
                    each,
                    false));
        }

        assertThat(history.accepted()).isEqualTo(1);
        assertThat(history.refusals()).isEqualTo(Map.of("NO_ANSWER", 2L, "NOT_REACHED", 1L, "UNKNOWN", 1L));
        assertThat(history.attempts()).hasSize(5);
    }
}
