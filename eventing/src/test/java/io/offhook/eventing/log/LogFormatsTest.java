package io.offhook.eventing.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.eventing.Cause;
import io.quarkus.logging.json.runtime.JsonFormatter;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class LogFormatsTest {

    private static final Cause CAUSE = Cause.device(
            Instant.parse("2026-11-23T08:00:00Z"), "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

    private final RefusalLogger refusals = new RefusalLogger(LogFormatsTest.class);

    @Test
    void a_refusal_is_one_line_with_its_correlation_id() throws Exception {
        var line = lineOf(new PatternFormatter(pattern()), "SEP001122334455");

        assertThat(line.lines())
                .singleElement()
                .asString()
                .contains("[" + CAUSE.correlationId() + "] Refused: reason=EXPIRED device=SEP001122334455");
    }

    @Test
    void in_json_too_with_the_id_of_its_trace() throws Exception {
        var line = lineOf(new JsonFormatter(), "SEP001122334455");

        assertThat(line.lines()).hasSize(1);
        var told = new ObjectMapper().readTree(line);
        assertThat(told.path("message").asText()).isEqualTo("Refused: reason=EXPIRED device=SEP001122334455");
        assertThat(told.path("level").asText()).isEqualTo("INFO");
        assertThat(told.at("/mdc/correlationId").asText()).isEqualTo(CAUSE.correlationId());
        assertThat(told.at("/mdc/traceId").asText()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void what_is_logged_afterwards_belongs_to_nobody() {
        refusals.refused(CAUSE, "Refused");

        assertThat(org.jboss.logging.MDC.get(Correlation.KEY)).isNull();
    }

    private String lineOf(Formatter formatter, String device) throws Exception {
        var line = new CompletableFuture<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord told) {
                var copy = ExtLogRecord.wrap(told);
                copy.copyAll();
                line.complete(formatter.format(copy));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var logger = Logger.getLogger(LogFormatsTest.class.getName());
        logger.addHandler(handler);
        try {
            refusals.refused(CAUSE, "Refused: reason=%s device=%s", "EXPIRED", device);
        } finally {
            logger.removeHandler(handler);
        }
        return line.get();
    }

    private static String pattern() throws IOException {
        var defaults = new Properties();
        try (var file = Objects.requireNonNull(
                LogFormatsTest.class.getResourceAsStream("/META-INF/microprofile-config.properties"))) {
            defaults.load(file);
        }
        return defaults.getProperty("quarkus.log.console.format");
    }
}
