package io.offhook.provisioning.phone.view;

import io.offhook.eventing.page.Page;
import io.offhook.eventing.page.PageRequest;
import io.offhook.provisioning.value.DeviceName;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Queries behind the REST resource of phones and behind phone files. In a transaction they see what it wrote. */
@ApplicationScoped
public class FindPhones {

    /**
     * A phone, with the code of the device that it is now.
     *
     * @param redeemedCode the code by whose redemption a device became this phone
     */
    public record BootingPhone(PhoneView phone, Optional<UUID> redeemedCode) {}

    @WithSession
    public Uni<Optional<PhoneView>> byId(UUID id) {
        return PhoneRow.<PhoneRow>list("id", id).flatMap(FindPhones::views).map(FindPhones::first);
    }

    @WithSession
    public Uni<Optional<PhoneView>> byDeviceName(DeviceName name) {
        return PhoneRow.<PhoneRow>list("deviceName", name.text())
                .flatMap(FindPhones::views)
                .map(FindPhones::first);
    }

    /** Those of the phones that exist. */
    @WithSession
    public Uni<List<PhoneView>> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : PhoneRow.<PhoneRow>list("id in ?1", ids).flatMap(FindPhones::views);
    }

    /** The highest button that a line of any phone is on. In the caller's transaction. */
    public Uni<Integer> lastLine() {
        return PhoneLines.lastIndex();
    }

    /** For a device that asks for its files by this name. */
    @WithSession
    public Uni<Optional<BootingPhone>> booting(DeviceName name) {
        return PhoneRow.<PhoneRow>list("deviceName", name.text()).flatMap(FindPhones::booting);
    }

    /** The same by the phone's id. */
    @WithSession
    public Uni<Optional<BootingPhone>> activated(UUID id) {
        return PhoneRow.<PhoneRow>list("id", id).flatMap(FindPhones::booting);
    }

    private static Uni<Optional<BootingPhone>> booting(List<PhoneRow> rows) {
        return views(rows)
                .map(views -> first(views)
                        .map(view -> new BootingPhone(view, Optional.ofNullable(rows.getFirst().redeemedCode))));
    }

    /** A page of a list by its number; the total is counted. */
    @WithSession
    public Uni<Page<PhoneView>> page(PhoneFilter filter, PhoneOrder order, PageRequest page) {
        var query = new PhoneListQuery(filter, order);
        return query.ids(page.page() * page.size(), page.size())
                .flatMap(FindPhones::inOrder)
                .flatMap(items -> query.count().map(total -> page.of(items, total)));
    }

    /** What follows a phone in a list, however far that is; empty: its beginning. */
    @WithSession
    public Uni<List<PhoneView>> after(PhoneFilter filter, PhoneOrder order, Optional<ListPosition> last, int size) {
        return new PhoneListQuery(filter, order).idsAfter(last, size).flatMap(FindPhones::inOrder);
    }

    /** What follows so many phones at the beginning of a list; each of those is read. */
    @WithSession
    public Uni<List<PhoneView>> skipping(PhoneFilter filter, PhoneOrder order, int skip, int size) {
        return new PhoneListQuery(filter, order).ids(skip, size).flatMap(FindPhones::inOrder);
    }

    private static Uni<List<PhoneView>> inOrder(List<UUID> ids) {
        return PhoneRow.<PhoneRow>list("id in ?1", ids)
                .flatMap(FindPhones::views)
                .map(found -> {
                    var byId = found.stream().collect(Collectors.toMap(PhoneView::id, Function.identity()));
                    return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
                });
    }

    private static Uni<List<PhoneView>> views(List<PhoneRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return PhoneLines.of(rows.stream().map(row -> row.id).toList())
                .map(lines -> rows.stream()
                        .map(row -> row.toView(lines.getOrDefault(row.id, List.of())))
                        .toList());
    }

    private static <T> Optional<T> first(List<T> found) {
        return found.stream().findFirst();
    }
}
