package io.offhook.provisioning.phone.bulk;

import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.provisioning.phone.view.FindPhones;
import io.offhook.provisioning.phone.view.ListPosition;
import io.offhook.provisioning.phone.view.PhoneFilter;
import io.offhook.provisioning.phone.view.PhoneOrder;
import io.offhook.provisioning.phone.view.PhoneView;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Writes phones to a file, page by page: however many there are, one page is in memory, and no transaction waits for the reader. Blocks. */
@ApplicationScoped
public class ExportingPhones {

    private static final int PAGE = 500;
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final UnitOfWork units;
    private final FindPhones queries;

    ExportingPhones(UnitOfWork units, FindPhones queries) {
        this.units = units;
        this.queries = queries;
    }

    /** The oldest first. */
    public void write(PhoneFilter filter, OutputStream output) throws IOException {
        int lines = units.runApart(queries::lastLine).await().atMost(TIMEOUT);
        var csv = new PhonesCsv(output, lines);
        csv.header();
        Optional<ListPosition> last = Optional.empty();
        for (var page = after(filter, last); !page.isEmpty(); page = after(filter, last)) {
            for (var phone : page) {
                csv.phone(phone);
            }
            last = Optional.of(PhoneOrder.OLDEST_FIRST.positionOf(page.getLast()));
        }
        csv.flush();
    }

    private List<PhoneView> after(PhoneFilter filter, Optional<ListPosition> last) {
        return units.runApart(() -> queries.after(filter, PhoneOrder.OLDEST_FIRST, last, PAGE))
                .await()
                .atMost(TIMEOUT);
    }
}
