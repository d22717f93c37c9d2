package io.offhook.activation.expected.bulk;

import io.offhook.activation.expected.ExpectedDevice;
import io.offhook.activation.expected.MalformedEntry;
import io.offhook.activation.expected.bulk.ExpectedDeviceReport.Failure;
import io.offhook.activation.expected.store.ChangingExpectedDevices;
import io.offhook.eventing.Cause;
import io.offhook.upload.CsvRow;
import io.offhook.upload.CsvRow.Broken;
import io.offhook.upload.CsvRow.Values;
import io.offhook.upload.SpooledFile;
import io.offhook.upload.UnusableFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds the rows of a file to the list, batch by batch. A process that dies on the way leaves the batches that it stored, and the same file
 * adds the rest. Blocks: call it on a worker thread.
 */
@ApplicationScoped
public class ImportingExpectedDevices {

    private static final int BATCH = 500;
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final ChangingExpectedDevices list;

    ImportingExpectedDevices(ChangingExpectedDevices list) {
        this.list = list;
    }

    /** @throws UnusableFile if the header cannot be used; nothing was stored then */
    public ExpectedDeviceReport run(SpooledFile file, Cause cause) throws IOException {
        try (var rows = file.rows()) {
            var header = ExpectedDeviceHeader.parse(rows.header());
            var lines = new HashMap<String, Integer>();
            var failures = new ArrayList<Failure>();
            var batch = new ArrayList<ExpectedDevice>();
            int changed = 0;
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                try {
                    batch.add(read(header, row.get(), lines));
                } catch (MalformedEntry malformed) {
                    failures.add(new Failure(row.get().line(), malformed.reason()));
                }
                if (batch.size() == BATCH) {
                    changed += store(batch, cause);
                    batch.clear();
                }
            }
            changed += store(batch, cause);
            return ExpectedDeviceReport.of(header.ignored(), changed, lines.size() - changed, failures);
        }
    }

    private static ExpectedDevice read(ExpectedDeviceHeader header, CsvRow row, Map<String, Integer> lines) {
        return switch (row) {
            case Broken broken -> throw new MalformedEntry(broken.message());
            case Values values -> {
                var device = header.device(values);
                var earlier = lines.putIfAbsent(device.key(), row.line());
                if (earlier != null) {
                    throw new MalformedEntry("The same device is on line " + earlier + ".");
                }
                yield device;
            }
        };
    }

    private int store(List<ExpectedDevice> batch, Cause cause) {
        return batch.isEmpty()
                ? 0
                : list.expectAll(List.copyOf(batch), cause).await().atMost(TIMEOUT);
    }
}
