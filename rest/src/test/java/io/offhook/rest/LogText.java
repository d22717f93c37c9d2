package io.offhook.rest;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** What is logged, from here until it is closed. */
final class LogText extends Handler implements AutoCloseable {

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    private LogText() {}

    static LogText open() {
        var text = new LogText();
        Logger.getLogger("").addHandler(text);
        return text;
    }

    /** From WARN on. */
    List<LogRecord> records() {
        return records.stream()
                .filter(each -> each.getLevel().intValue() >= Level.WARNING.intValue())
                .toList();
    }

    /** Of any level, as they read. */
    List<String> lines() {
        return records.stream()
                .map(each -> ExtLogRecord.wrap(each).getFormattedMessage())
                .toList();
    }

    /** Those that have a stack trace. */
    List<LogRecord> traces() {
        return records().stream().filter(each -> each.getThrown() != null).toList();
    }

    @Override
    public void publish(LogRecord line) {
        records.add(line);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
