package io.offhook.provisioning.phone.view;

import io.offhook.eventing.page.Page;
import io.offhook.eventing.page.PageRequest;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.value.DeviceName;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Queries behind the REST resource of phones and behind phone files. In a transaction they see what it wrote. */
@ApplicationScoped
public class FindPhones {

    /** The id breaks ties, so that pages neither repeat nor skip a phone. */
    private static final Sort OLDEST_FIRST = Sort.by("provisionedAt").and("id");

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

    /** For a device that asks for its files by this name. */
    @WithSession
    public Uni<Optional<BootingPhone>> booting(DeviceName name) {
        return PhoneRow.<PhoneRow>list("deviceName", name.text())
                .flatMap(rows -> views(rows)
                        .map(views -> first(views)
                                .map(view ->
                                        new BootingPhone(view, Optional.ofNullable(rows.getFirst().redeemedCode)))));
    }

    @WithSession
    public Uni<Page<PhoneView>> page(PhoneFilter filter, PageRequest page) {
        var where = filter.toCondition();
        return PhoneRow.<PhoneRow>find(where.text(), OLDEST_FIRST, where.parameters())
                .page(page.page(), page.size())
                .list()
                .flatMap(FindPhones::views)
                .flatMap(items ->
                        PhoneRow.count(where.text(), where.parameters()).map(total -> page.of(items, total)));
    }

    private static Uni<List<PhoneView>> views(List<PhoneRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return LineTextRow.<LineTextRow>list(
                        "phoneId in ?1", rows.stream().map(row -> row.id).toList())
                .map(FindPhones::byPhone)
                .map(texts -> rows.stream()
                        .map(row -> row.toView(texts.getOrDefault(row.id, Map.of())))
                        .toList());
    }

    private static Map<UUID, Map<Integer, LineText>> byPhone(List<LineTextRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.phoneId, Collectors.toMap(row -> row.lineIndex, LineTextRow::toText)));
    }

    private static <T> Optional<T> first(List<T> found) {
        return found.stream().findFirst();
    }
}
