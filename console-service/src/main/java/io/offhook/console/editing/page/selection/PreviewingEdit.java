package io.offhook.console.editing.page.selection;

import io.offhook.console.editing.page.selection.SelectionView.PhoneChange;
import io.offhook.console.editing.page.selection.SelectionView.Preview;
import io.offhook.console.phone.PhoneDescription;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.store.ListPhones;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.console.timeline.store.FindLatest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what will change for each of many phones, before anything does. */
@ApplicationScoped
class PreviewingEdit {

    private final ListPhones phones;
    private final FindLatest latest;

    PreviewingEdit(ListPhones phones, FindLatest latest) {
        this.phones = phones;
        this.latest = latest;
    }

    /** Of the first ones. */
    Uni<Preview> preview(SelectionView selection) {
        var names = selection.selected().names();
        var shown = names.subList(0, Math.min(names.size(), SelectionView.SHOWN));
        return phones.named(shown)
                .flatMap(found -> latest.described(
                                found.stream().map(PhoneRecord::phoneId).toList())
                        .map(described -> new Preview(
                                selection,
                                changes(selection, found, byPhone(described)),
                                shown.size() - found.size())));
    }

    private static List<PhoneChange> changes(
            SelectionView selection, List<PhoneRecord> found, Map<UUID, TimelineEntry> described) {
        return found.stream()
                .map(phone -> new PhoneChange(
                        phone.deviceName(),
                        selection
                                .edit()
                                .changes(
                                        phone,
                                        Optional.ofNullable(described.get(phone.phoneId()))
                                                .flatMap(entry -> PhoneDescription.of(List.of(entry))))))
                .toList();
    }

    private static Map<UUID, TimelineEntry> byPhone(List<TimelineEntry> described) {
        return described.stream()
                .filter(entry -> entry.handles().phoneId() != null)
                .collect(Collectors.toMap(
                        entry -> Objects.requireNonNull(entry.handles().phoneId()),
                        Function.identity(),
                        (one, other) -> other));
    }
}
