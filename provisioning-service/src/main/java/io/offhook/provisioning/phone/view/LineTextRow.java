package io.offhook.provisioning.phone.view;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Personal texts of a line, beside the read model: no event could bring them back. */
@Entity
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

    record Key(UUID phoneId, int lineIndex) implements Serializable {}
}
