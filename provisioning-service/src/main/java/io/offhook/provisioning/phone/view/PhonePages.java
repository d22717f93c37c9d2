package io.offhook.provisioning.phone.view;

import io.offhook.eventing.sql.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads phones page by page: however many there are, one page is in memory, and no transaction waits for who takes them. Blocks. */
@ApplicationScoped
public class PhonePages {

    private static final int PAGE = 500;
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final UnitOfWork units;
    private final FindPhones queries;

    PhonePages(UnitOfWork units, FindPhones queries) {
        this.units = units;
        this.queries = queries;
    }

    /** Takes a phone, for example into a file. */
    public interface TakePhone {
        void take(PhoneView phone) throws IOException;
    }

    /** The oldest first. */
    public void each(PhoneFilter filter, TakePhone taker) throws IOException {
        Optional<ListPosition> last = Optional.empty();
        for (var page = after(filter, last); !page.isEmpty(); page = after(filter, last)) {
            for (var phone : page) {
                taker.take(phone);
            }
            last = Optional.of(PhoneOrder.OLDEST_FIRST.positionOf(page.getLast()));
        }
    }

    private List<PhoneView> after(PhoneFilter filter, Optional<ListPosition> last) {
        return units.runApart(() -> queries.after(filter, PhoneOrder.OLDEST_FIRST, last, PAGE))
                .await()
                .atMost(TIMEOUT);
    }
}
