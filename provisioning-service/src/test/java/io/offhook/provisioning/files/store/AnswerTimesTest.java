package io.offhook.provisioning.files.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.offhook.provisioning.files.Caller.Transport;
import io.offhook.provisioning.files.Reply;
import io.offhook.provisioning.files.Reply.Reason;
import io.offhook.provisioning.files.ServedFile;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerTimesTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AnswerTimes times = new AnswerTimes(meters);

    static Stream<Arguments> replies() {
        var file = ServedFile.xml("<device/>");
        return Stream.of(
                Arguments.of(new Reply.Found(file), "served"),
                Arguments.of(new Reply.Guest(file, Reason.UNKNOWN_DEVICE), "served"),
                Arguments.of(new Reply.Missing(Reason.NO_SUCH_FILE), "missing"),
                Arguments.of(new Reply.Throttled(Duration.ofSeconds(5)), "throttled"),
                Arguments.of(null, "failed"));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void an_answer_is_timed_by_its_transport_and_how_it_ended(@Nullable Reply reply, String outcome) {
        times.begin(Transport.TFTP).end(reply);

        assertThat(meters.get("offhook.files.answers")
                        .tag("transport", "tftp")
                        .tag("outcome", outcome)
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void no_request_makes_a_new_series() {
        int before = meters.getMeters().size();

        times.begin(Transport.HTTP).end(null);

        assertThat(meters.getMeters()).hasSize(before).isNotEmpty();
    }
}
