package io.offhook.selfcare.user;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A user, until the user topic erases the person. Read only. */
@Entity
@Table(name = "portal_user")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class UserRow extends PanacheEntityBase {
    @Id
    String userId;

    String name;
}
