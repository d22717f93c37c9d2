package io.offhook.provisioning.phone.view;

import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Phones in the order of their names, page after page. A page is read when it is asked for, in a transaction of its own. */
@ApplicationScoped
public class PhoneStream {

    public static final int PAGE = 500;

    private static final PhoneOrder ORDER = new PhoneOrder(PhoneOrder.Field.DEVICE_NAME, false);

    private final UnitOfWork units;
    private final FindPhones queries;

    PhoneStream(UnitOfWork units, FindPhones queries) {
        this.units = units;
        this.queries = queries;
    }

    /** Where a stream is. It has one reader at a time. */
    private static final class Progress {
        private volatile Optional<ListPosition> last = Optional.empty();
        private volatile int skip;
        private volatile long rest;

        Progress(int skip, long first) {
            this.skip = skip;
            this.rest = first;
        }

        int size() {
            return (int) Math.min(PAGE, rest);
        }

        void pass(List<PhoneView> page) {
            skip = 0;
            rest -= page.size();
            if (!page.isEmpty()) {
                last = Optional.of(ORDER.positionOf(page.getLast()));
            }
        }
    }

    /**
     * @param skip how many phones are left out at the beginning
     * @param first how many there are at most
     */
    public Multi<List<PhoneView>> pages(PhoneFilter filter, int skip, long first) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new Progress(skip, first), progress -> page(filter, progress))
                .until(List::isEmpty);
    }

    private Uni<List<PhoneView>> page(PhoneFilter filter, Progress progress) {
        int size = progress.size();
        return size == 0
                ? Uni.createFrom().item(List.of())
                : units.runApart(() -> progress.last.isEmpty()
                                ? queries.skipping(filter, ORDER, progress.skip, size)
                                : queries.after(filter, ORDER, progress.last, size))
                        .invoke(progress::pass);
    }
}
