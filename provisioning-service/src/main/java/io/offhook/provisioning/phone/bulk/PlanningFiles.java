package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.catalogue.store.CurrentCatalogue;
import io.offhook.provisioning.phone.bulk.csv.Header;
import io.offhook.provisioning.phone.store.DummyNames;
import io.offhook.upload.Rows;
import io.offhook.upload.SpooledFile;
import io.offhook.upload.UnusableFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;

/** Opens files to be read batch by batch. Blocks. */
@ApplicationScoped
public class PlanningFiles {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final CurrentCatalogue catalogue;
    private final DummyNames dummies;
    private final RowKey key;

    PlanningFiles(CurrentCatalogue catalogue, DummyNames dummies, RowKey key) {
        this.catalogue = catalogue;
        this.dummies = dummies;
        this.key = key;
    }

    /** @throws UnusableFile if no row of the file can be read */
    public PlannedFile open(SpooledFile file, BulkMode mode, RowDefaults defaults) throws IOException {
        var rows = file.rows();
        try {
            var header = header(rows, mode);
            return new PlannedFile(file, rows, header, new ModePlanner(mode, header, inserts(header, defaults)));
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    /** @throws io.offhook.provisioning.value.MalformedValue if they name something that does not exist */
    public void check(RowDefaults defaults) {
        defaults.check(current());
    }

    RowPlanner inserts(Header header, RowDefaults defaults) {
        return new RowPlanner(
                new RowReader(header, defaults),
                new RowIds(key.load().await().atMost(TIMEOUT)),
                dummies::next,
                current());
    }

    private Catalogue current() {
        return catalogue.current().await().atMost(TIMEOUT);
    }

    /** Of the next row. */
    public static Header header(Rows rows, BulkMode mode) throws IOException {
        var header = Header.parse(rows.header());
        return mode == BulkMode.INSERT ? header.ofNewPhones() : header;
    }
}
