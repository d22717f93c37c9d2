package io.offhook.eventing.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.FailedExecution;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class ScheduledFailuresTest {

    @Test
    void a_server_that_is_away_costs_a_line_and_no_stack_trace() {
        var logged = loggedAfter(new IllegalStateException(new ConnectException("Connection refused")));

        assertThat(logged).extracting(LogRecord::getThrown).containsOnlyNulls();
        assertThat(logged).hasSize(1);
    }

    @Test
    void what_nobody_expects_has_its_stack_trace() {
        var mistake = new NullPointerException();

        assertThat(loggedAfter(mistake)).extracting(LogRecord::getThrown).containsExactly(mistake);
    }

    private static List<LogRecord> loggedAfter(Throwable failure) {
        var logged = new ArrayList<LogRecord>();
        var collector = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var logger = Logger.getLogger(ScheduledFailures.class.getName());
        logger.addHandler(collector);
        try {
            new ScheduledFailures().failed(new FailedExecution(new SweepExecution(), failure));
        } finally {
            logger.removeHandler(collector);
        }
        return logged;
    }
}
