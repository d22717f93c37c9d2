package io.offhook.activation.story;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** The lines that a class logs, from here until it is closed. */
final class LoggedLines extends Handler implements AutoCloseable {

    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;

    private LoggedLines(Logger logger) {
        this.logger = logger;
    }

    /** A line as it reads, and the correlation id on it; empty if there is none. */
    record Line(String text, String correlationId) {}

    static LoggedLines of(Class<?> type) {
        var lines = new LoggedLines(Logger.getLogger(type.getName()));
        lines.logger.addHandler(lines);
        return lines;
    }

    List<Line> all() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord told) {
        var line = ExtLogRecord.wrap(told);
        lines.add(new Line(line.getFormattedMessage(), Objects.requireNonNullElse(line.getMdc("correlationId"), "")));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
