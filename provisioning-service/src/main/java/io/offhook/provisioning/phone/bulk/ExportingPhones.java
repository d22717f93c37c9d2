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
    public void csv(PhoneFilter filter, OutputStream output) throws IOException {
        write(filter, new PhonesCsv(output, lines()));
    }

    /** The same as a sheet of texts. */
    public void xlsx(PhoneFilter filter, OutputStream output) throws IOException {
        write(filter, new PhonesXlsx(output, lines()));
    }

    /** Half a file is not ended, so that it is seen to be that. */
    private void write(PhoneFilter filter, PhonesFile file) throws IOException {
        pages.each(filter, file::phone);
        file.end();
    }

    private int lines() {
        return units.runApart(queries::lastLine).await().atMost(TIMEOUT);
    }
}
