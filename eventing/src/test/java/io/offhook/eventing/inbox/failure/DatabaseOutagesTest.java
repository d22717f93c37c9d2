package io.offhook.eventing.inbox.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.offhook.eventing.LogLines;
import java.net.ConnectException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseOutagesTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final DatabaseOutages outages = new DatabaseOutages(meters);
    private final LogLines log = LogLines.of(DatabaseOutages.class);

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void an_outage_is_logged_when_it_begins_and_when_it_ends() {
        outages.begin("a", new ConnectException());
        outages.begin("a", new ConnectException());
        outages.end("a");
        outages.end("a");

        assertThat(log.all())
                .satisfiesExactly(
                        begin -> assertThat(begin)
                                .isEqualTo("WARN Consumer waits for the database: consumer=a"
                                        + " failure=java.net.ConnectException"),
                        end -> assertThat(end).matches("INFO Consumer goes on: consumer=a waited=\\d+ms"));
    }

    @Test
    void consumers_that_wait_now_are_measured_and_outages_counted() {
        outages.begin("a", new ConnectException());
        outages.begin("b", new ConnectException());
        assertThat(waiting()).isEqualTo(2);

        outages.end("a");

        assertThat(waiting()).isEqualTo(1);
        assertThat(meters.counter("offhook.inbox.outages").count()).isEqualTo(2);
    }

    private double waiting() {
        return meters.get("offhook.inbox.waiting").gauge().value();
    }
}
