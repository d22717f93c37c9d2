package io.offhook.eventing.inbox.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.vertx.pgclient.PgException;
import java.net.SocketException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureKindTest {

    @ParameterizedTest
    @CsvSource({
        "22001,REFUSED",
        "54000,REFUSED",
        "23505,REFUSED",
        "08006,UNAVAILABLE",
        "28P01,UNAVAILABLE",
        "3D000,UNAVAILABLE",
        "25006,UNAVAILABLE",
        "40001,UNAVAILABLE",
        "53100,UNAVAILABLE",
        "55P03,UNAVAILABLE",
        "57P01,UNAVAILABLE",
        "58030,UNAVAILABLE",
        "XX000,UNAVAILABLE",
        "42P01,HANDLER",
        "25P02,HANDLER",
        "P0001,HANDLER"
    })
    void a_state_says_whose_fault_it_is(String state, FailureKind kind) {
        assertThat(FailureKind.of(new PgException("x", "ERROR", state, "x"))).isEqualTo(kind);
    }

    @Test
    void a_record_that_is_no_event_is_undecodable() {
        var failure = catchThrowable(() -> EventCodec.read(Topic.PHONE, "io.offhook.PhoneLost.v1", new byte[0]));

        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.UNDECODABLE);
        assertThat(FailureKind.of(new CompletionException(failure))).isEqualTo(FailureKind.UNDECODABLE);
    }

    @Test
    void whatever_else_a_handler_fails_with_is_its_own_fault() {
        assertThat(FailureKind.of(new IllegalStateException("x"))).isEqualTo(FailureKind.HANDLER);
        assertThat(FailureKind.of(new NullPointerException())).isEqualTo(FailureKind.HANDLER);
    }

    @Test
    void a_lost_connection_is_nobodys_fault_even_beside_another_failure() {
        var failure = new IllegalStateException("the handler's");
        failure.addSuppressed(new SocketException("Connection reset"));

        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.UNAVAILABLE);
    }

    @Test
    void an_event_that_contradicts_another_is_quarantined_and_not_tried_again() {
        var kind = FailureKind.of(new CompletionException(new ConflictingEvent("other")));

        assertThat(kind).isEqualTo(FailureKind.CONFLICTING);
        assertThat(kind.isQuarantined()).isTrue();
        assertThat(kind.isWorthRetrying()).isFalse();
    }
}
