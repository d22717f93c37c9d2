package io.offhook.provisioning.phone.bulk;

import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.provisioning.phone.view.FindPhones;
import io.offhook.provisioning.phone.view.PhoneFilter;
import io.offhook.provisioning.phone.view.PhonePages;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Writes phones to a file. Blocks. */
@ApplicationScoped
public class ExportingPhones {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final UnitOfWork units;
    private final FindPhones queries;
    private final PhonePages pages;

    ExportingPhones(UnitOfWork units, FindPhones queries, PhonePages pages) {
        this.units = units;
        this.queries = queries;
        this.pages = pages;
    }

    /** The oldest first. */
    public void write(PhoneFilter filter, OutputStream output) throws IOException {
        int lines = units.runApart(queries::lastLine).await().atMost(TIMEOUT);
        var csv = new PhonesCsv(output, lines);
        csv.header();
        pages.each(filter, csv::phone);
        csv.flush();
    }
}
