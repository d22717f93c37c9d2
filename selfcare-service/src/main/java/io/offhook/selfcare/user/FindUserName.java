package io.offhook.selfcare.user;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the names of users. */
@ApplicationScoped
public class FindUserName {

    /** The name to greet a user with; the user id if no name is known. */
    @WithSession
    public Uni<String> of(String userId) {
        return UserRow.<UserRow>findById(userId).map(user -> user == null || user.name.isBlank() ? userId : user.name);
    }
}
