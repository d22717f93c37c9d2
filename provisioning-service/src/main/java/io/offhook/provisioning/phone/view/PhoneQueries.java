package io.offhook.provisioning.phone.view;

import io.offhook.rest.Page;
import io.offhook.rest.PageRequest;
import io.offhook.provisioning.value.DeviceName;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Questions to the read model; inside a transaction they see what it has done so far. */
@ApplicationScoped
public class PhoneQueries {

    /** The id breaks ties, so that pages neither repeat nor skip a phone. */
    private static final Sort IN_ORDER = Sort.by("provisionedAt").and("id");

    private final LineTexts texts;

    PhoneQueries(LineTexts texts) {
        this.texts = texts;
    }

    @WithSession
    public Uni<Optional<PhoneView>> byId(UUID id) {
        return PhoneRow.<PhoneRow>list("id", id).flatMap(this::views).map(PhoneQueries::first);
    }

    @WithSession
    public Uni<Optional<PhoneView>> byDeviceName(DeviceName name) {
        return PhoneRow.<PhoneRow>list("deviceName", name.text())
                .flatMap(this::views)
                .map(PhoneQueries::first);
    }

    /** A phone that boots by this name, with what tells whose device it is. */
    @WithSession
    public Uni<Optional<BootingPhone>> booting(DeviceName name) {
        return PhoneRow.<PhoneRow>list("deviceName", name.text())
                .flatMap(rows -> views(rows)
                        .map(views -> views.stream()
                                .findFirst()
                                .map(view ->
                                        new BootingPhone(view, Optional.ofNullable(rows.getFirst().redeemedCode)))));
    }

    @WithSession
    Uni<Page<PhoneView>> page(PhoneFilter filter, PageRequest page) {
        var where = filter.toCondition();
        return PhoneRow.<PhoneRow>find(where.text(), IN_ORDER, where.parameters())
                .page(page.page(), page.size())
                .list()
                .flatMap(this::views)
                .flatMap(items -> PhoneRow.count(where.text(), where.parameters())
                        .map(total -> new Page<>(items, page.page(), page.size(), total)));
    }

    /** Device names of those of the phones that exist. */
    @WithSession
    public Uni<List<Named>> named(Collection<UUID> ids) {
        return PhoneRow.find("id in ?1", ids).project(Named.class).list();
    }

    /** Those of the device names that a phone has. */
    @WithSession
    public Uni<List<Named>> having(Collection<String> deviceNames) {
        return PhoneRow.find("deviceName in ?1", deviceNames)
                .project(Named.class)
                .list();
    }

    /** A phone and its name. */
    public record Named(UUID id, String deviceName) {}

    private Uni<List<PhoneView>> views(List<PhoneRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return texts.of(rows.stream().map(row -> row.id).toList())
                .map(found -> rows.stream()
                        .map(row -> PhoneView.of(row, found.getOrDefault(row.id, Map.of())))
                        .toList());
    }

    private static Optional<PhoneView> first(List<PhoneView> phones) {
        return phones.stream().findFirst();
    }
}
