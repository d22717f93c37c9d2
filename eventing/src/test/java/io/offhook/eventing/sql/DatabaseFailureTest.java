package io.offhook.eventing.sql;

import static io.offhook.eventing.sql.DatabaseFailure.CONSTRAINT;
import static io.offhook.eventing.sql.DatabaseFailure.INVALID_DATA;
import static io.offhook.eventing.sql.DatabaseFailure.OTHER;
import static io.offhook.eventing.sql.DatabaseFailure.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hibernate.JDBCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseFailureTest {

    @ParameterizedTest
    @CsvSource({
        "22001,INVALID_DATA",
        "22P05,INVALID_DATA",
        "54000,INVALID_DATA",
        "23505,CONSTRAINT",
        "23503,CONSTRAINT",
        "08006,UNAVAILABLE",
        "28P01,UNAVAILABLE",
        "3D000,UNAVAILABLE",
        "25006,UNAVAILABLE",
        "40001,UNAVAILABLE",
        "40P01,UNAVAILABLE",
        "53100,UNAVAILABLE",
        "53300,UNAVAILABLE",
        "55P03,UNAVAILABLE",
        "57P01,UNAVAILABLE",
        "57P03,UNAVAILABLE",
        "57014,UNAVAILABLE",
        "58030,UNAVAILABLE",
        "XX000,UNAVAILABLE",
        "25P02,OTHER",
        "42P01,OTHER",
        "42501,OTHER"
    })
    void a_state_says_what_the_failure_means(String state, DatabaseFailure meaning) {
        assertThat(DatabaseFailure.of(pg(state))).isEqualTo(meaning);
        assertThat(DatabaseFailure.of(new SQLException("x", state))).isEqualTo(meaning);
        assertThat(DatabaseFailure.of(new JDBCException("x", new SQLException("x", state))))
                .isEqualTo(meaning);
    }

    static Stream<Throwable> lost() {
        return Stream.of(
                new ConnectException("refused"),
                new SocketException("Connection reset"),
                new UnknownHostException("db"),
                new ClosedChannelException(),
                new IOException("Broken pipe"),
                new TimeoutException(),
                new io.smallrye.mutiny.TimeoutException(),
                ClosedConnectionException.INSTANCE,
                new VertxException("Connection was closed"),
                new NoStackTraceThrowable("Timeout"),
                new SQLException("Acquisition timeout"),
                new JDBCException("x", new SQLException("x")));
    }

    @ParameterizedTest
    @MethodSource("lost")
    void no_answer_means_unavailable(Throwable failure) {
        assertThat(DatabaseFailure.of(failure)).isEqualTo(UNAVAILABLE);
        assertThat(DatabaseFailure.of(new CompletionException(failure))).isEqualTo(UNAVAILABLE);
    }

    @Test
    void what_is_no_failure_of_the_database_is_other() {
        assertThat(DatabaseFailure.of(new IllegalStateException())).isEqualTo(OTHER);
        assertThat(DatabaseFailure.of(new JsonParseException(null, "x"))).isEqualTo(OTHER);
    }

    @Test
    void the_cause_of_a_failure_without_a_state_says_more() {
        var wrapped = new JDBCException("x", new SQLException("x", (String) null, pg("23505")));

        assertThat(DatabaseFailure.of(wrapped)).isEqualTo(CONSTRAINT);
    }

    @Test
    void a_rollback_that_failed_with_the_connection_prevails() {
        var failure = new CompletionException(pg("22001"));
        failure.addSuppressed(new SocketException("Connection reset"));

        assertThat(DatabaseFailure.of(pg("22001"))).isEqualTo(INVALID_DATA);
        assertThat(DatabaseFailure.of(failure)).isEqualTo(UNAVAILABLE);
    }

    @Test
    void a_failure_that_is_its_own_cause_is_no_endless_loop() {
        var failure = new IllegalStateException("a");
        failure.initCause(new IllegalStateException("b", failure));

        assertThat(DatabaseFailure.of(failure)).isEqualTo(OTHER);
    }

    private static PgException pg(String state) {
        return new PgException("x", "ERROR", state, "x");
    }
}
