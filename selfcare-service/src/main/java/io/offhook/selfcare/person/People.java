package io.offhook.selfcare.person;

import io.offhook.contracts.user.User;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Names and mail addresses, by user id. */
@ApplicationScoped
public class People {

    /** In the caller's transaction; says whether the mail address is news. */
    public Uni<Boolean> know(User user) {
        return PersonRow.<PersonRow>findById(user.userId()).chain(known -> {
            var isNews = known == null || !known.mail.equals(user.mail());
            var row = known == null ? new PersonRow() : known;
            row.userId = user.userId();
            row.name = user.name();
            row.mail = user.mail();
            return row.persistAndFlush().replaceWith(isNews);
        });
    }

    /** In the caller's transaction. */
    public Uni<Void> erase(String userId) {
        return PersonRow.deleteById(userId).replaceWithVoid();
    }

    /** The name to greet with; the user id of somebody unknown. */
    @WithSession
    public Uni<String> nameOf(String userId) {
        return PersonRow.<PersonRow>findById(userId)
                .map(person -> person == null || person.name.isBlank() ? userId : person.name);
    }
}
