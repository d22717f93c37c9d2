package io.offhook.provisioning.phone.store;

import io.offhook.provisioning.phone.LineText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps what lines show, and erases it. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class LineTexts {

    public Uni<Void> keep(Map<UUID, List<LineText>> textsByPhone) {
        var rows = textsByPhone.entrySet().stream()
                .flatMap(phone -> phone.getValue().stream()
                        .filter(text -> !text.isBlank())
                        .map(text -> row(phone.getKey(), text)))
                .toList();
        return rows.isEmpty() ? Uni.createFrom().voidItem() : LineTextRow.persist(rows);
    }

    public Uni<Void> eraseOf(UUID phoneId) {
        return LineTextRow.delete("phoneId", phoneId).replaceWithVoid();
    }

    /** Of all phones that a person owns. */
    public Uni<Void> eraseOfOwner(String ownerId) {
        return LineTextRow.delete("phoneId in (select p.id from PhoneRow p where p.ownerId = ?1)", ownerId)
                .replaceWithVoid();
    }

    Uni<Map<UUID, Map<Integer, LineText>>> of(Collection<UUID> phoneIds) {
        return LineTextRow.<LineTextRow>list("phoneId in ?1", phoneIds)
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.phoneId,
                                Collectors.toMap(
                                        row -> row.lineIndex,
                                        row -> new LineText(row.lineIndex, row.display, row.label)))));
    }

    private static LineTextRow row(UUID phoneId, LineText text) {
        var row = new LineTextRow();
        row.phoneId = phoneId;
        row.lineIndex = text.index();
        row.display = text.display();
        row.label = text.label();
        return row;
    }
}
