package io.offhook.provisioning.user.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A user, read only: {@link ManagingUsers} writes the table. */
@Entity
@Immutable
@Table(name = "person")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class UserRow extends PanacheEntityBase {
    @Id
    String userId;

    String name;
    String mail;

    @Nullable
    String language;

    UserView toView() {
        return new UserView(userId, name, mail, language);
    }
}
