package io.offhook.provisioning.phone.view;

import io.offhook.provisioning.phone.LineText;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Personal texts of a line, read only. No event carries them, so no replay brings them back. */
@Entity
@Immutable
@Table(name = "line_text")
@IdClass(LineTextRow.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class LineTextRow extends PanacheEntityBase {
    @Id
    UUID phoneId;

    @Id
    int lineIndex;

    @Nullable
    String display;

    @Nullable
    String label;

    LineText toText() {
        return new LineText(lineIndex, display, label);
    }

    record Key(UUID phoneId, int lineIndex) implements Serializable {}
}
