package io.offhook.eventing.inbox.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.inbox.record.InboxRecord;
import io.offhook.eventing.inbox.record.IncomingRecord;
import io.offhook.eventing.inbox.record.Origin;
import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.hibernate.JDBCException;
import org.junit.jupiter.api.Test;

class FailureReasonTest {

    @Test
    void a_failure_of_the_database_is_told_by_its_state_and_quotes_no_value() {
        var refused = new PgException("Key (mac)=(2C3124C9F8E1) already exists", "ERROR", "23505", "2C3124C9F8E1");

        assertThat(FailureReason.of(refused)).isEqualTo("SQLSTATE 23505");
        assertThat(FailureReason.of(new CompletionException(refused))).isEqualTo("SQLSTATE 23505");
        assertThat(FailureReason.of(new SQLException("secret", "22001"))).isEqualTo("SQLSTATE 22001");
        assertThat(FailureReason.of(new JDBCException("secret", new SQLException("secret", "22001"))))
                .isEqualTo("SQLSTATE 22001");
    }

    @Test
    void a_failure_without_a_state_is_told_by_the_class_of_its_first_cause() {
        var failure = new CompletionException(new IllegalStateException("secret", new ArithmeticException("secret")));

        assertThat(FailureReason.of(failure)).isEqualTo("java.lang.ArithmeticException");
        assertThat(FailureReason.of(new SQLException("secret"))).isEqualTo("java.sql.SQLException");
    }

    @Test
    void our_own_words_about_a_record_are_told() {
        var record = new IncomingRecord(
                Topic.PHONE, null, Map.of(), null, new Origin("offhook.phone.v1", 0, 0, Instant.EPOCH));

        assertThat(catchThrowable(() -> InboxRecord.parse(record)))
                .satisfies(failure -> assertThat(FailureReason.of(new CompletionException(failure)))
                        .isEqualTo("no ce_subject"));
    }
}
